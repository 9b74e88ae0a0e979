package io.zerodistance.feedback.survey;

/** One text in the languages that the pages speak. */
public record Wording(String zh, String en) {

  static Wording of(Object zh, Object en) {
    return zh == null ? null : new Wording((String) zh, (String) en);
  }
}
