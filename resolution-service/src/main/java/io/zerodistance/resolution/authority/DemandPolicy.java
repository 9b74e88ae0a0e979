package io.zerodistance.resolution.authority;

import io.zerodistance.access.Problems;
import io.zerodistance.resolution.casefile.Demand;

/** No discount to an unreasonable demand: a rule of authorisation that no tier can lift, only a new assessment of the demand. */
public final class DemandPolicy {

  private DemandPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code no-discount-to-unreasonable-demand} */
  public static void requireRedressable(Demand demand) {
    switch (demand) {
      case REASONABLE, UNDECIDED -> {}
      case UNREASONABLE -> throw Problems.of(AuthorityProblems.NO_DISCOUNT,
          "Answer in full and offer an explanation, an apology or a correction; if facts have changed, have the demand assessed again.");
    }
  }
}
