package io.zerodistance.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;

/** Changes rules at once, or puts the change before a second person where one alone may not; call in the owner's scope. */
@ApplicationScoped
public class ProposeRules {

  @Inject
  ChangeRules changeRules;
  @Inject
  WeighChange weighChange;
  @Inject
  ReadLayer readLayer;
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
  public record Outcome(int version, LocalDate validFrom, boolean stored, List<RuleDifference> differences,
      List<Raised> raises, String proposal) {

    static Outcome of(Changed changed, List<Raised> raises, String proposal) {
      return new Outcome(changed.version(), changed.validFrom(), changed.stored(), changed.differences(), raises,
          proposal);
    }
  }

  /** @param store false only shows what would come of it */
  <S extends LayeredSubject> Uni<Outcome> change(LayeredRules<S> rules, WantedRules<S> wanted,
      boolean store) {
    return changeRules.draft(wanted, reader(rules)).chain(draft -> weighChange.raises(rules, draft).chain(raises -> {
      if (!store || draft.differences().isEmpty()) {
        return Uni.createFrom().item(Outcome.of(draft.shown(), raises, null));
      }
      return raises.isEmpty()
          ? changeRules.add(draft).call(changed -> proposals.endOvertaken(wanted.owner(), wanted.subject(),
              changed.version())).map(changed -> Outcome.of(changed, raises, null))
          : propose(draft).map(id -> Outcome.of(draft.shown(), raises, id));
    }));
  }

  <S extends LayeredSubject> ReadContent<S> reader(LayeredRules<S> rules) {
    return (owner, subject, content, layers) -> readLayer.read(rules, owner, subject, content, layers);
  }

  private <S extends LayeredSubject> Uni<String> propose(DraftRules<S> draft) {
    var wanted = draft.wanted();
    var proposal = new Proposal(wanted.owner(), UuidCreator.getTimeOrderedEpoch().toString(), wanted.subject().name(),
        draft.from(), draft.content(), wanted.source(), wanted.because(), draft.before(), wanted.by(), clock.instant(),
        ProposalState.PENDING, null, null, null, null);
    return proposals.waits(wanted.owner(), wanted.subject()).chain(waits -> {
      if (waits) {
        throw Problems.of(RuleProblems.WAITING,
            "Have the proposal that waits decided first, or let its author take it back.");
      }
      return proposals.add(proposal).replaceWith(proposal.id());
    });
  }
}
