package io.zerodistance.intake.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"On Sun, 22 Nov 2026 at 10:00, Food <complaints@food.example> wrote:\n> hello",
      "在 2026年11月22日，食品 写道：\n> 您好", "-----Original Message-----\nFrom: x",
      "------------------ 原始邮件 ------------------\n发件人: x",
      "发件人: 食品 <a@b>\n发送时间: 2026年11月22日\n收件人: me", "From: Food <a@b>\nSent: Sunday\nTo: me", "> quoted only"})
  void the_quotation_is_left_out(String quotation) {
    assertThat(ReplyText.of("批号是 A12。\n\n" + quotation)).isEqualTo("批号是 A12。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"From: what I see on the label it is from May.", "I wrote: it was cold.", "> all of it quoted"})
  void nothing_is_lost_where_nothing_was_quoted(String text) {
    assertThat(ReplyText.of(text)).isEqualTo(text);
  }
}
