package io.zerodistance.resolution.rules;

import java.util.Collection;
import java.util.List;

import io.zerodistance.access.Problems;
import io.zerodistance.rulebook.Raised;
import io.zerodistance.rulebook.RuleProblems;

/** The second person whom higher limits take gains nothing by them: no holder of a tier that rises. */
final class ConfirmPolicy {

  private ConfirmPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code rules-second-person} */
  static void require(List<Raised> raises, Collection<String> heldTiers) {
    if (raises.stream().anyMatch(raised -> heldTiers.stream().anyMatch(raised::isOf))) {
      throw Problems.of(RuleProblems.SECOND_PERSON,
          "Your own limits would rise: ask an administrator or the group's quality staff to confirm it.");
    }
  }
}
