package io.zerodistance.resolution.remedy;

import io.zerodistance.access.ProblemType;

/** Refusals about remedies. */
final class RemedyProblems {

  static final ProblemType AMOUNT_NOT_APPLICABLE =
      new ProblemType("amount-not-applicable", 422, "Only redress has an amount");
  static final ProblemType NOT_REVISABLE =
      new ProblemType("remedy-not-revisable", 409, "The remedy cannot be changed any more");

  static final ProblemType NOT_OPEN = new ProblemType("offer-not-open", 409, "This offer does not wait for an answer");
  static final ProblemType BASIS_REQUIRED =
      new ProblemType("basis-required", 422, "A new offer after a decline needs its basis");

  private RemedyProblems() {}
}
