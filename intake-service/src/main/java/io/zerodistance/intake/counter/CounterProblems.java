package io.zerodistance.intake.counter;

import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why a complaint cannot be filed for a customer so. */
final class CounterProblems {

  static final ProblemType REGULATOR_CASE_KNOWN =
      new ProblemType("regulator-case-known", 409, "This case of the regulator is filed already");
  static final ProblemType NOT_FROM_REGULATOR =
      new ProblemType("not-from-regulator", 409, "No regulator forwarded this complaint");

  private CounterProblems() {}

  static HttpProblem known(String number) {
    return Problems.of(REGULATOR_CASE_KNOWN, "Open complaint " + number + " and work on it there.",
        Map.of("number", number));
  }

  static HttpProblem notFromRegulator() {
    return Problems.of(NOT_FROM_REGULATOR, "File it anew with channel REGULATOR, the authority, reference and date.");
  }
}
