package io.zerodistance.intake.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"On Sun, 22 Nov 2026 at 10:00, Food <complaints@food.example> wrote:\n> hello",
      "在 2026年11月22日，食品 写道：\n> 您好", "-----Original Message-----\nFrom: x",
      "------------------ 原始邮件 ------------------\n发件人: x",
      "在 2026年11月22日 10:00，食品 写道：\n您好", "食品 <a@b> 于 2026年11月22日写道：\n您好", "发件人: 食品 <a@b>\n发送时间: 2026年11月22日\n收件人: me",
      "From: Food <a@b>\nSent: Sunday\nTo: me", "> quoted only"})
  void the_quotation_is_left_out(String quotation) {
    assertThat(ReplyText.of("批号是 A12。\n\n" + quotation)).isEqualTo("批号是 A12。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"见下\n\n在 2026年11月22日，食品 写道：\n> 有人不舒服吗？\n孩子吃完住院了",
      "见下\r\n\r\nOn Sun, 22 Nov 2026 at 10:00, Food wrote:\r\n\r\n> Is anybody ill?\r\n孩子吃完住院了",
      "见下\n> 在 2026年11月22日，食品 写道：\n>> 有人不舒服吗？\n孩子吃完住院了",
      "On Sun, 22 Nov 2026, Food wrote:\n> 有人不舒服吗？\n见下\n在 2026年11月21日，食品 写道：\n> 您好\n孩子吃完住院了",
      "见下\n孩子吃完住院了\n\n-----Original Message-----\nFrom: Food\n有人不舒服吗？"})
  void what_stands_between_and_below_marked_lines_is_new(String text) {
    assertThat(ReplyText.of(text).replaceAll("\\s+", " ")).isEqualTo("见下 孩子吃完住院了");
  }

  @Test
  void below_a_sentence_of_ones_own_the_quotation_is_still_found() {
    assertThat(ReplyText.of("2026年11月20日的病历上写道：\n住院\n在 2026年11月22日，食品 写道：\n> 有人不舒服吗？\n2026年的发票上写道：\n面包"))
        .isEqualTo("2026年11月20日的病历上写道：\n住院\n\n\n2026年的发票上写道：\n面包");
  }

  /** Blank lines that are read from each of them anew would take hours. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", " \n", " ", "\f", "-", "_", "> \n", "2026写道：\n", "2026写道：\n>\n", "From: a b\n"})
  void however_much_of_the_same_a_mail_holds_it_is_read_at_once(String same) {
    var many = same.repeat(1_000_000 / same.length());
    var text = "x\nFrom: a b" + "\f".repeat(190) + many + "\n" + many + "y";
    assertThat(assertTimeoutPreemptively(Duration.ofMinutes(1), () -> ReplyText.of(text))).startsWith("x\n")
        .endsWith("y");
  }

  @Test
  void what_was_passed_on_in_the_mail_that_is_answered_is_quoted_with_it() {
    assertThat(ReplyText.of("谢谢\n-----Original Message-----\nFrom: x\n---- Forwarded message ----\n诊断"))
        .isEqualTo("谢谢");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"您好：\n孩子去了医院，病历上写道：\n急性食物中毒，住院观察", "11月20日的病历上写道：\n急性食物中毒",
          "您好：\n2026年11月20日的病历上写道：\n急性食物中毒，住院观察", "On 20 November 2026 the hospital wrote:\n\nfood poisoning",
          "On my bill the clerk wrote:\nno refund",
          "见医院来信\n---- Forwarded message ----\nFrom: 医院 <h@x>\nDate: 2026年11月22日\n\n> 诊断：食物中毒",
          "见下\n---------- 转发邮件 ----------\n发件人: 医院 <h@x>\n日期: 2026年11月22日\n诊断：食物中毒",
          "From: what I see on the label it is from May.", "I wrote: it was cold.", "> all of it quoted"})
  void nothing_is_lost_where_nothing_was_quoted(String text) {
    assertThat(ReplyText.of(text)).isEqualTo(text);
  }
}
