package io.zerodistance.intake.duplicate;

import io.zerodistance.access.ProblemType;

/** Why two complaints cannot be linked or merged. */
final class DuplicateProblems {

  static final ProblemType LINK_INVALID = new ProblemType("link-invalid", 422, "These complaints cannot be linked");
  static final ProblemType STRANGERS =
      new ProblemType("merge-of-strangers", 422, "Complaints of different people are not merged");
  static final ProblemType ENDED = new ProblemType("merge-of-ended", 409, "One of the complaints has ended");
  static final ProblemType ALREADY = new ProblemType("already-linked", 409, "They are linked or merged already");
  static final ProblemType UNDONE = new ProblemType("already-undone", 409, "This link was undone");

  private DuplicateProblems() {}
}
