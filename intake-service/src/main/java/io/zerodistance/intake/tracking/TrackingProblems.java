package io.zerodistance.intake.tracking;

import io.zerodistance.access.ProblemType;

/** Why something that a customer says cannot be taken now. */
final class TrackingProblems {

  static final ProblemType ANSWER_INVALID = new ProblemType("answer-invalid", 400, "The answer is incomplete");
  static final ProblemType REMEDY_NOT_OFFERED = new ProblemType("remedy-not-offered", 404, "There is no such offer");
  static final ProblemType REMEDY_ANSWERED = new ProblemType("remedy-already-answered", 409, "This offer was answered");
  static final ProblemType REMEDY_LAPSED = new ProblemType("remedy-lapsed", 409, "This offer has ended");
  static final ProblemType NOT_PROPOSED =
      new ProblemType("resolution-not-proposed", 409, "There is nothing to confirm yet");
  static final ProblemType CONFIRMED_OTHERWISE =
      new ProblemType("already-confirmed", 409, "You have already told us the opposite");
  static final ProblemType REOPENING_OVER =
      new ProblemType("reopening-over", 409, "It is too late to have it taken up again");
  static final ProblemType NOTHING_TO_WITHDRAW =
      new ProblemType("nothing-to-withdraw", 409, "There is nothing to take back");

  private TrackingProblems() {}
}
