package io.zerodistance.intake.abuse;

import java.time.Duration;
import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** What a client is told that asks for more than its share; the answer says when to come again. */
final class AbuseProblems {

  static final ProblemType TOO_MANY = new ProblemType("too-many-requests", 429, "Too many requests from this address");
  static final ProblemType WORK_REQUIRED =
      new ProblemType("proof-of-work-required", 429, "Many complaints from this address: show that you are in earnest");
  private static final String CHALLENGE = "/api/intake/challenge";

  private AbuseProblems() {}

  static HttpProblem tooMany(Duration wait) {
    return HttpProblem
        .builder(Problems.of(TOO_MANY, "Wait as long as Retry-After says, then send the same request again."))
        .withHeader("Retry-After", seconds(wait)).build();
  }

  static HttpProblem workRequired(Duration wait, String because) {
    return HttpProblem.builder(Problems.of(WORK_REQUIRED, because
        + " Solve the challenge and send the same request with it in a Proof-Of-Work header, or wait as long as Retry-After says.",
        Map.of("challenge", CHALLENGE))).withHeader("Retry-After", seconds(wait)).build();
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
