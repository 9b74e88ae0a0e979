package io.zerodistance.resolution.remedy;

import io.zerodistance.access.ProblemType;

/** Refusals about remedies. */
final class RemedyProblems {

  static final ProblemType AMOUNT_NOT_APPLICABLE =
      new ProblemType("amount-not-applicable", 422, "Only redress has an amount");
  static final ProblemType NOT_REVISABLE =
      new ProblemType("remedy-not-revisable", 409, "The remedy cannot be changed any more");

  private RemedyProblems() {}
}
