package io.zerodistance.feedback.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class QuestionnaireTest {

  private static final Questionnaire AFTER_CLOSING = new Questionnaire("after-closing", 1, List.of(
      new Question("resolved", false, null, null, null, null, null),
      new Question("csat", true, 1, 5, null, null, null),
      new Question("ces", false, 1, 7, null, null, null),
      new Question("nps", false, 0, 10, null, null, null),
      new Question("comment", false, null, null, null, null, null)));

  @Test
  void the_ends_of_every_scale_are_answers() {
    assertThat(AFTER_CLOSING.objectionsTo(new Answers(1, 1, 0, false, ""))).isEmpty();
    assertThat(AFTER_CLOSING.objectionsTo(new Answers(5, 7, 10, true, "谢谢"))).isEmpty();
  }

  @Test
  void only_the_required_question_must_be_answered() {
    assertThat(AFTER_CLOSING.objectionsTo(new Answers(3, null, null, null, null))).isEmpty();
    assertThat(AFTER_CLOSING.objectionsTo(new Answers(null, 4, 5, true, null)))
        .containsExactly("csat: needs an answer");
  }

  @Test
  void a_value_beyond_its_scale_is_refused_with_the_scale() {
    assertThat(AFTER_CLOSING.objectionsTo(new Answers(6, 0, 11, true, null)))
        .containsExactly("csat: from 1 to 5", "ces: from 1 to 7", "nps: from 0 to 10");
  }

  @Test
  void a_comment_longer_than_2000_characters_is_refused() {
    assertThat(AFTER_CLOSING.objectionsTo(new Answers(3, null, null, null, "长".repeat(2001))))
        .containsExactly("comment: at most 2000 characters");
  }
}
