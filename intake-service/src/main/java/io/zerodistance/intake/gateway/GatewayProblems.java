package io.zerodistance.intake.gateway;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why a gateway's message is refused. */
final class GatewayProblems {

  static final ProblemType SIGNATURE_INVALID =
      new ProblemType("signature-invalid", 400, "The signature of the gateway does not hold");

  private GatewayProblems() {}

  /** One answer for an unknown gateway, a wrong key, a changed body and an old timestamp: a forger learns nothing. */
  static HttpProblem signature() {
    return Problems.of(SIGNATURE_INVALID, "Sign timestamp, a dot and the exact body with this gateway's key,"
        + " set Gateway-Timestamp to the seconds of now, and send it again.");
  }
}
