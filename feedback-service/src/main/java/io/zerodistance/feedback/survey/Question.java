package io.zerodistance.feedback.survey;

/**
 * One question as shown; a scale has {@code from} and {@code to}, the yes/no question and the free text have
 * neither.
 */
public record Question(String code, boolean required, Integer from, Integer to, Wording text, Wording low,
    Wording high) {

  boolean accepts(int value) {
    return from != null && to != null && value >= from && value <= to;
  }
}
