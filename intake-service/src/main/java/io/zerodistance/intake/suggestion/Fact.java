package io.zerodistance.intake.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the desk may have to know before it can act, with the codes of the guided questions that ask for it. */
public enum Fact {
  ORDER("order-number", "invoice-details"),
  PRODUCT("product-name", "medicine"),
  BATCH("batch-number", "certificate"),
  SITE("where", "room", "project"),
  OCCURRED_AT("when", "visit-date"),
  AMOUNT("amount-paid"),
  PHOTO("photo"),
  AFFECTED_PERSON("symptoms", "patient-relation"),
  WISH("wish");

  private final List<String> questions;

  Fact(String... questions) {
    this.questions = List.of(questions);
  }

  public List<String> questions() {
    return questions;
  }

  /** Empty for a question that asks for something else. */
  public static Optional<Fact> askedBy(String question) {
    return Stream.of(values()).filter(fact -> fact.questions.contains(question)).findFirst();
  }
}
