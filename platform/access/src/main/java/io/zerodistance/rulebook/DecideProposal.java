package io.zerodistance.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;

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
  ProposeRules proposeRules;
  @Inject
  WeighChange weighChange;
  @Inject
  Clock clock;

  /**
   * Who decides.
   *
   * @param mayConfirm refuses who gains by the change; that the author does not confirm it is seen to here
   */
  record Decider(String id, BiConsumer<Proposal, List<Raised>> mayConfirm) {}

  /** OUTDATED when the rules changed under it, which the caller answers with 409 after the commit. */
  <S extends LayeredSubject> Uni<ProposalState> decide(LayeredRules<S> rules, String owner, String id,
      boolean confirm, String because, Decider decider) {
    return find(owner, id)
        // Nobody else changes these rules from here on; read again, for somebody may have decided while we waited.
        .chain(seen -> book.lockLatest(owner, rules.named(seen.subject()))
            .chain(latest -> find(owner, id).chain(proposal -> {
              if (proposal.state() != ProposalState.PENDING) {
                throw Problems.of(RuleProblems.DECIDED, "Load the list again; a decision is made once.");
              }
              if (!confirm) {
                var state =
                    decider.id().equals(proposal.proposedBy()) ? ProposalState.WITHDRAWN : ProposalState.REFUSED;
                return settle(proposal, state, decider.id(), because, null);
              }
              return latest.map(RuleVersion::version).orElse(0) == proposal.basedOn()
                  ? confirm(rules, proposal, because, decider)
                  : settle(proposal, ProposalState.OUTDATED, null, null, null);
            })));
  }

  private <S extends LayeredSubject> Uni<ProposalState> confirm(LayeredRules<S> rules, Proposal proposal,
      String because, Decider decider) {
    if (decider.id().equals(proposal.proposedBy())) {
      throw Problems.of(RuleProblems.SECOND_PERSON,
          "You proposed it: ask another person who keeps rules to confirm it.");
    }
    return changeRules.draft(wanted(rules, proposal), proposeRules.reader(rules))
        .chain(draft -> weighChange.raises(rules, draft)
            .invoke(raises -> decider.mayConfirm().accept(proposal, raises))
            .chain(() -> changeRules.add(draft)))
        .chain(added -> settle(proposal, ProposalState.CONFIRMED, decider.id(), because, added.version()));
  }

  /** From the day that was proposed, or from today where that has passed. */
  private <S extends LayeredSubject> WantedRules<S> wanted(LayeredRules<S> rules, Proposal p) {
    var today = RuleDay.of(clock.instant());
    LocalDate from = p.validFrom().isBefore(today) ? today : p.validFrom();
    return new WantedRules<>(p.owner(), rules.named(p.subject()), json.tree(p.content()), from, p.source(),
        p.because(), p.basedOn(), p.proposedBy());
  }

  private Uni<Proposal> find(String owner, String id) {
    return proposals.find(owner, id).map(found -> found.orElseThrow(Problems::notFound));
  }

  private Uni<ProposalState> settle(Proposal proposal, ProposalState state, String by, String because,
      Integer version) {
    return proposals.settle(proposal, state, by, because, version).replaceWith(state);
  }
}
