package io.zerodistance.resolution.remedy;

import java.util.Map;

import io.zerodistance.access.Problems;

/** A customer who has declined is told why the next offer is what it is. */
final class BasisPolicy {

  private BasisPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 {@code basis-required} */
  static void require(boolean declinedBefore, boolean explained) {
    if (declinedBefore && !explained) {
      throw Problems.of(RemedyProblems.BASIS_REQUIRED,
          "The customer has declined an offer. Say in basis why it is this now, which is read beside the offer; "
              + "one that waits for approval gets its basis when it is changed.",
          Map.of("field", "basis"));
    }
  }
}
