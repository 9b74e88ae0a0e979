package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.skill.StaffRepository;
import io.zerodistance.routing.skill.StaffStanding;

/**
 * Makes a supervisor, else a manager, the owner of what nobody accepted within the limit: those at work first, and of these
 * whoever has room; where all are full, even beyond capacity. Only a unit with neither leaves a case without an owner; its ladder tells of it.
 */
@ApplicationScoped
class FallToLead {
  private static final int LOOKED_AT = 5;

  @Inject
  StaffRepository staff;
  @Inject
  CaseRepository cases;
  @Inject
  DecisionRepository decisions;
  @Inject
  RouteCase routeCase;
  @Inject
  Clock clock;

  Uni<Void> fall(Board board, RoutedCase routed) {
    return staff.leads(board.businessUnit(), routed.units(), LOOKED_AT)
        .chain(leads -> leads.isEmpty() ? Uni.createFrom().voidItem() : fall(board, routed, leads));
  }

  private Uni<Void> fall(Board board, RoutedCase routed, List<StaffStanding> leads) {
    var lead = leads.getFirst();
    var decision = new Decision(DecisionRepository.newId(), Cause.LAST_RESORT, Decision.Outcome.ASSIGNED, lead.id(),
        null, Decision.ROUTING, clock.instant(), leads.stream().map(one -> candidate(one, lead)).toList(),
        Step.LAST_RESORT, null);
    if (routed.isOwned() && routed.owner().equals(lead.id())) {
      return decisions.append(routed, decision).chain(() -> cases.accept(routed, decision.at()));
    }
    var released = routed.isOwned() ? routeCase.release(board, routed, Cause.NOT_ACCEPTED.name())
        : Uni.createFrom().voidItem();
    return released.chain(() -> routeCase.hand(board, routed, lead, decision));
  }

  private static Candidate candidate(StaffStanding person, StaffStanding lead) {
    return person == lead ? Candidate.of(person).chosen("nobody accepted within the limit: owner of last resort")
        : Candidate.of(person).lost(Lost.LESS_ROOM, "is less present or has less room than " + lead.id());
  }
}
