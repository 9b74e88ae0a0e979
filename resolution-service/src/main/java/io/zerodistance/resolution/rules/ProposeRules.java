package io.zerodistance.resolution.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.resolution.storage.Ids;
import io.zerodistance.rulebook.ChangeRules;
import io.zerodistance.rulebook.Changed;
import io.zerodistance.rulebook.DraftRules;
import io.zerodistance.rulebook.RuleDifference;
import io.zerodistance.rulebook.WantedRules;

/** Changes rules at once, or puts the change before a second person where it raises limits; call in the owner's scope. */
@ApplicationScoped
class ProposeRules {

  @Inject
  ChangeRules changeRules;
  @Inject
  WeighChange weighChange;
  @Inject
  ReadRules readRules;
  @Inject
  Proposals proposals;
  @Inject
  Clock clock;

  /**
   * What came of it.
   *
   * @param raises why it takes a second person; empty where it does not
   * @param proposal id under which it waits; null where it does not
   */
  record Outcome(int version, LocalDate validFrom, boolean stored, List<RuleDifference> differences,
      List<Raised> raises, String proposal) {

    static Outcome of(Changed changed, List<Raised> raises, String proposal) {
      return new Outcome(changed.version(), changed.validFrom(), changed.stored(), changed.differences(), raises,
          proposal);
    }
  }

  /** @param store false only shows what would come of it */
  Uni<Outcome> change(WantedRules<RuleSubject> wanted, boolean store) {
    return changeRules.draft(wanted, readRules).chain(draft -> weighChange.raises(draft).chain(raises -> {
      if (!store || draft.differences().isEmpty()) {
        return Uni.createFrom().item(Outcome.of(draft.shown(), raises, null));
      }
      return raises.isEmpty()
          ? changeRules.add(draft).call(changed -> proposals.endOvertaken(wanted.owner(), wanted.subject(),
              changed.version())).map(changed -> Outcome.of(changed, raises, null))
          : propose(draft).map(id -> Outcome.of(draft.shown(), raises, id));
    }));
  }

  private Uni<String> propose(DraftRules<RuleSubject> draft) {
    var wanted = draft.wanted();
    var proposal = new Proposal(wanted.owner(), Ids.next(), wanted.subject(), draft.from(), draft.content(),
        wanted.source(), wanted.because(), draft.before(), wanted.by(), clock.instant(), ProposalState.PENDING, null,
        null, null, null);
    return proposals.waits(wanted.owner(), wanted.subject()).chain(waits -> {
      if (waits) {
        throw Problems.of(MoneyRuleProblems.WAITING,
            "Have the proposal that waits decided first, or let its author take it back.");
      }
      return proposals.add(proposal).replaceWith(proposal.id());
    });
  }
}
