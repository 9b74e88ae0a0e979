package io.zerodistance.routing.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.routing.routedcase.CaseRepository;

/** Who was given a case does not take it and says why; it goes to the next. */
@ApplicationScoped
public class DeclineCase {
  @Inject
  Boards boards;
  @Inject
  CaseRepository cases;
  @Inject
  PassCase passCase;

  public Uni<Void> decline(String number, String reason, String by) {
    return cases.find(number).chain(found -> {
      var unit = found.filter(AskingPolicy::isKnown).orElseThrow(Problems::notFound).businessUnit();
      return boards.lock(unit).chain(board -> cases.lock(unit, number)
          .map(locked -> AskingPolicy.askedOf(locked.orElseThrow(), by))
          .chain(routed -> passCase.pass(board, routed, Answer.Kind.DECLINED, reason)));
    });
  }
}
