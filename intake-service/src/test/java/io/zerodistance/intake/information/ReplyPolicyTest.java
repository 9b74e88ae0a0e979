package io.zerodistance.intake.information;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.zerodistance.intake.information.ReplyPolicy.Open;

class ReplyPolicyTest {

  private static final List<Open> THREE = List.of(new Open("batch", 1), new Open("kept", 2), new Open("own-3", 3));

  @ParameterizedTest
  @ValueSource(strings = {"1. B-12\n2. 都在\n3. 4 度", "您好，\n 1、B-12\n 2、都在\n 3、4 度\n", "1：B-12\n2）都在\n3) 4 度"})
  void numbered_answers_go_to_the_questions_of_their_numbers(String reply) {
    assertThat(ReplyPolicy.fit(reply, THREE)).containsOnly(Map.entry("batch", "B-12"), Map.entry("kept", "都在"),
        Map.entry("own-3", "4 度"));
  }

  @Test
  void an_answer_may_have_several_lines_and_others_may_be_missing() {
    assertThat(ReplyPolicy.fit("2. 还在冰箱里\n没有打开", THREE)).containsOnly(Map.entry("kept", "还在冰箱里\n没有打开"));
  }

  @Test
  void where_one_question_is_open_the_whole_reply_is_its_answer() {
    assertThat(ReplyPolicy.fit(" 批号是 B-12 ", List.of(new Open("batch", 2))))
        .containsOnly(Map.entry("batch", "批号是 B-12"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"批号是 B-12，东西还在", "4. 还有别的", "1. B-12\n1. 还是 B-13", "1.5 升的那种，11.20 买的", "1:30 左右买的", ""})
  void what_fits_no_question_clearly_is_left_to_a_person(String reply) {
    assertThat(ReplyPolicy.fit(reply, THREE)).isEmpty();
  }
}
