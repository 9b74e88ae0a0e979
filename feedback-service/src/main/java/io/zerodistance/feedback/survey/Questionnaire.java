package io.zerodistance.feedback.survey;

import java.util.List;
import java.util.stream.Stream;

/** The questions of one version of a survey, in the order in which they are asked. */
public record Questionnaire(String code, int version, List<Question> questions) {

  public static final int LONGEST_COMMENT = 2000;

  /** @return what is wrong with the answers, in words for the person who answers; empty when they can be kept */
  public List<String> objectionsTo(Answers answers) {
    return questions.stream().flatMap(question -> switch (question.code()) {
      case "csat" -> objection(question, answers.csat());
      case "ces" -> objection(question, answers.ces());
      case "nps" -> objection(question, answers.nps());
      case "resolved" -> missing(question, answers.resolved());
      case "comment" -> answers.comment() != null && answers.comment().length() > LONGEST_COMMENT
          ? Stream.of("comment: at most " + LONGEST_COMMENT + " characters")
          : missing(question, answers.comment());
      default -> throw new IllegalStateException("a question that no answer field belongs to");
    }).toList();
  }

  private static Stream<String> objection(Question question, Integer value) {
    if (value == null) {
      return missing(question, null);
    }
    return question.accepts(value)
        ? Stream.empty()
        : Stream.of(question.code() + ": from " + question.from() + " to " + question.to());
  }

  private static Stream<String> missing(Question question, Object value) {
    return question.required() && value == null
        ? Stream.of(question.code() + ": needs an answer")
        : Stream.empty();
  }
}
