package io.zerodistance.routing.workqueue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.routing.assignment.AnswerRepository;
import io.zerodistance.routing.assignment.DecisionRepository;
import io.zerodistance.routing.deadline.DeadlineRepository;
import io.zerodistance.routing.escalation.EscalationRepository;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.routedcase.RoutedCase.State;

/** Puts together everything that routing knows of a case; call inside a transaction. */
@ApplicationScoped
class ShowCase {
  @Inject
  CaseRepository cases;
  @Inject
  DeadlineRepository deadlines;
  @Inject
  DecisionRepository decisions;
  @Inject
  AnswerRepository answers;
  @Inject
  EscalationRepository escalations;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown case and for one of another unit */
  Uni<CaseView> show(String number) {
    return cases.find(number).map(found -> found.filter(routed -> routed.state() != State.AWAITED)
        .orElseThrow(Problems::notFound)).chain(this::show);
  }

  private Uni<CaseView> show(RoutedCase routed) {
    var unit = routed.businessUnit();
    var number = routed.number();
    return deadlines.of(unit, number).chain(due -> deadlines.ledger(unit, number)
        .chain(ledger -> decisions.of(unit, number).chain(decided -> answers.of(unit, number)
            .chain(answered -> escalations.of(unit, number)
                .map(told -> CaseView.of(routed, due, ledger, decided, answered, told))))));
  }
}
