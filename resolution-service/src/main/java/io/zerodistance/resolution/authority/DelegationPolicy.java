package io.zerodistance.resolution.authority;

import java.time.Duration;
import java.time.Instant;

import io.zerodistance.access.Problems;

/** To a third person only, for a period that ends in the future and is not too long; for somebody absent only from above. */
final class DelegationPolicy {

  static final Duration LONGEST = Duration.ofDays(90);
  static final String FROM_ABOVE =
      "Only somebody of a higher tier who oversees others may lend the tier of a person who is absent.";

  /** What somebody holds as the own tier. */
  record Held(int rank, boolean oversees) {}

  private DelegationPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 {@code delegation-invalid} */
  static void requirePossible(Delegation wish, Instant now) {
    if (wish.from().equals(wish.to()) || wish.arrangedBy().equals(wish.to()) || !wish.validTo().isAfter(now)
        || !wish.validTo().isAfter(wish.validFrom())
        || Duration.between(wish.validFrom(), wish.validTo()).compareTo(LONGEST) > 0) {
      throw invalid(
          "Name another person and a period that ends in the future, of at most " + LONGEST.toDays() + " days.");
    }
  }

  static void requireAbove(Held arranger, Held lender) {
    if (!arranger.oversees() || arranger.rank() <= lender.rank()) {
      throw invalid(FROM_ABOVE);
    }
  }

  static RuntimeException invalid(String whatToDo) {
    return Problems.of(AuthorityProblems.DELEGATION_INVALID, whatToDo);
  }
}
