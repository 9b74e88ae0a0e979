package io.zerodistance.resolution.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.rulebook.ChangeRules;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleVersion;
import io.zerodistance.rulebook.WantedRules;

/** The second person's word: the proposal becomes a version, or it does not; once, and only on top of what its author saw. */
@ApplicationScoped
class DecideProposal {

  @Inject
  Proposals proposals;
  @Inject
  RuleBook book;
  @Inject
  RuleJson json;
  @Inject
  ChangeRules changeRules;
  @Inject
  WeighChange weighChange;
  @Inject
  ReadRules readRules;
  @Inject
  Clock clock;

  /** Who decides, and the tiers in that person's hands where the rules hold. */
  record Decider(String id, Collection<String> heldTiers) {}

  /** OUTDATED when the rules changed under it, which the caller answers with 409 after the commit. */
  Uni<ProposalState> decide(String owner, String id, boolean confirm, String because, Decider decider) {
    return find(owner, id)
        // Nobody else changes these rules from here on; read again, for somebody may have decided while we waited.
        .chain(seen -> book.lockLatest(owner, seen.subject()).chain(latest -> find(owner, id).chain(proposal -> {
          if (proposal.state() != ProposalState.PENDING) {
            throw Problems.of(MoneyRuleProblems.DECIDED, "Load the list again; a decision is made once.");
          }
          if (!confirm) {
            var state = decider.id().equals(proposal.proposedBy()) ? ProposalState.WITHDRAWN : ProposalState.REFUSED;
            return settle(proposal, state, decider.id(), because, null);
          }
          return latest.map(RuleVersion::version).orElse(0) == proposal.basedOn()
              ? confirm(proposal, because, decider)
              : settle(proposal, ProposalState.OUTDATED, null, null, null);
        })));
  }

  private Uni<ProposalState> confirm(Proposal proposal, String because, Decider decider) {
    return changeRules.draft(wanted(proposal), readRules)
        .chain(draft -> weighChange.raises(draft)
            .invoke(raises -> ConfirmPolicy.require(proposal, raises, decider.id(), decider.heldTiers()))
            .chain(() -> changeRules.add(draft)))
        .chain(added -> settle(proposal, ProposalState.CONFIRMED, decider.id(), because, added.version()));
  }

  /** From the day that was proposed, or from today where that has passed. */
  private WantedRules<RuleSubject> wanted(Proposal p) {
    var today = RuleDay.of(clock.instant());
    LocalDate from = p.validFrom().isBefore(today) ? today : p.validFrom();
    return new WantedRules<>(p.owner(), p.subject(), json.tree(p.content()), from, p.source(), p.because(),
        p.basedOn(), p.proposedBy());
  }

  private Uni<Proposal> find(String owner, String id) {
    return proposals.find(owner, id).map(found -> found.orElseThrow(Problems::notFound));
  }

  private Uni<ProposalState> settle(Proposal proposal, ProposalState state, String by, String because,
      Integer version) {
    return proposals.settle(proposal, state, by, because, version).replaceWith(state);
  }
}
