package io.zerodistance.resolution.rules;

import java.util.Collection;
import java.util.List;

import io.zerodistance.access.Problems;

/** Higher limits take a second person, who gains nothing by them: not the author, and no holder of a tier that rises. */
final class ConfirmPolicy {

  private ConfirmPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code rules-second-person} */
  static void require(Proposal proposal, List<Raised> raises, String by, Collection<String> heldTiers) {
    if (by.equals(proposal.proposedBy())) {
      throw Problems.of(MoneyRuleProblems.SECOND_PERSON, "You proposed it: ask another administrator to confirm it.");
    }
    if (raises.stream().anyMatch(raised -> heldTiers.stream().anyMatch(raised::isOf))) {
      throw Problems.of(MoneyRuleProblems.SECOND_PERSON,
          "Your own limits would rise: ask an administrator or the group's quality staff to confirm it.");
    }
  }
}
