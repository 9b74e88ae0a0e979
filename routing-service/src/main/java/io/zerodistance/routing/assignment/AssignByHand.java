package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.routing.assignment.Decision.Outcome;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.StaffStanding;

/** A supervisor gives a case to a named person, even above that person's capacity; the order and its reason are kept. */
@ApplicationScoped
public class AssignByHand {
  private static final ProblemType CASE_NOT_OPEN = new ProblemType("case-not-open", 409, "The case is not open");
  private static final ProblemType STAFF_UNKNOWN =
      new ProblemType("staff-unknown", 422, "Nobody of this name works in this business unit");
  private static final ProblemType STAFF_ABSENT = new ProblemType("staff-absent", 409, "This person is off duty");

  @Inject
  Boards boards;
  @Inject
  CaseRepository cases;
  @Inject
  RouteCase routeCase;
  @Inject
  Clock clock;

  /** To give a case to whoever has it already changes nothing. */
  public Uni<Void> assign(String number, String staff, String reason, String by) {
    return cases.find(number).chain(found -> {
      var seen = found.filter(routed -> routed.state() != RoutedCase.State.AWAITED).orElseThrow(Problems::notFound);
      return boards.lock(seen.businessUnit()).chain(board -> cases.lock(seen.businessUnit(), number)
          .chain(locked -> assign(board, locked.orElseThrow(), staff, reason, by)));
    });
  }

  private Uni<Void> assign(Board board, RoutedCase routed, String staff, String reason, String by) {
    if (!routed.state().isOpen()) {
      throw Problems.of(CASE_NOT_OPEN, "It is " + routed.state() + "; reopen it first.",
          Map.of("state", routed.state().name()));
    }
    return boards.person(board, staff).chain(found -> assign(board, routed, found.orElseThrow(() -> Problems.of(
        STAFF_UNKNOWN, "Choose a staff id from GET /api/routing/staff.")), reason, by));
  }

  private Uni<Void> assign(Board board, RoutedCase routed, StaffStanding person, String reason, String by) {
    if (person.presence() == Presence.OFF) {
      throw Problems.of(STAFF_ABSENT, "Choose somebody who is on duty, or set this person's presence first.");
    }
    if (routed.isOwned() && routed.owner().equals(person.id())) {
      return Uni.createFrom().voidItem();
    }
    var released = routed.isOwned() ? routeCase.release(board, routed, "REASSIGNED") : Uni.createFrom().voidItem();
    return released.chain(() -> routeCase.judge(board, routed, p -> true)).chain(verdict -> routeCase.hand(board,
        routed, person, new Decision(DecisionRepository.newId(), Cause.MANUAL, Outcome.ASSIGNED, person.id(), reason,
            by, clock.instant(), byOrder(verdict.candidates(), person, by), null, verdict.counted())));
  }

  /** Everyone is kept as judged, but the order overrules it. */
  private static List<Candidate> byOrder(List<Candidate> judged, StaffStanding person, String by) {
    var named = judged.stream().anyMatch(candidate -> candidate.staff().equals(person.id())) ? judged
        : Stream.concat(judged.stream(), Stream.of(Candidate.of(person))).toList();
    return named.stream().map(candidate -> candidate.staff().equals(person.id())
        ? candidate.chosen("by order of " + by + (candidate.lost() == null ? "" : ", although: " + candidate.why()))
        : candidate.chosen() || candidate.lost() != null && candidate.lost().wasEligible()
            ? candidate.lost(Lost.BY_ORDER, "the order of " + by + " overruled what was judged") : candidate)
        .toList();
  }
}
