package io.zerodistance.routing.handoff;

import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.routing.handoff.Handoff.State;

/** Why a hand-off is not made or does not go on, and what to do instead. */
final class HandoffProblems {
  private static final ProblemType NOT_YOURS = new ProblemType("handoff-not-yours", 403, "Not your hand-off");
  private static final ProblemType STATE = new ProblemType("handoff-state-conflict", 409, "The hand-off has moved on");
  private static final ProblemType RECEIVER =
      new ProblemType("handoff-receiver-unknown", 422, "Nobody there can receive it");
  private static final ProblemType CASE_NOT_OPEN = new ProblemType("case-not-open", 409, "The case is not open");
  private static final ProblemType VISIT = new ProblemType("visit-invalid", 422, "This appointment cannot be kept");

  private HandoffProblems() {}

  static HttpProblem notYours(String detail) {
    return Problems.of(NOT_YOURS, detail);
  }

  static HttpProblem movedOn(State state) {
    return Problems.of(STATE, "It is " + state + " by now: read it again, then choose what is still open.",
        Map.of("state", state.name()));
  }

  static HttpProblem noReceiver(String detail) {
    return Problems.of(RECEIVER, detail);
  }

  static HttpProblem caseOver(String state) {
    return Problems.of(CASE_NOT_OPEN, "It is " + state + "; reopen it first.", Map.of("state", state));
  }

  static HttpProblem visit(String detail) {
    return Problems.of(VISIT, detail);
  }
}
