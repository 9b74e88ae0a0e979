package io.zerodistance.routing.workqueue;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.routing.assignment.AnswerRepository;
import io.zerodistance.routing.assignment.DecisionRepository;
import io.zerodistance.routing.clock.Calendars;
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.DeadlineRepository;
import io.zerodistance.routing.deadline.LedgerEntry;
import io.zerodistance.routing.escalation.EscalationRepository;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.routedcase.RoutedCase.State;
import io.zerodistance.routing.workqueue.CaseView.DeadlineView;

/** Puts together everything that routing knows of a case; call inside a transaction. */
@ApplicationScoped
class ShowCase {
  @Inject
  CaseRepository cases;
  @Inject
  DeadlineRepository deadlines;
  @Inject
  Calendars calendars;
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
    return deadlines.of(unit, number).chain(due -> deadlines.ledger(unit, number).chain(ledger -> views(due, ledger)))
        .chain(clocks -> decisions.of(unit, number).chain(decided -> answers.of(unit, number)
            .chain(answered -> escalations.of(unit, number)
                .map(told -> CaseView.of(routed, clocks, decided, answered, told)))));
  }

  private Uni<List<DeadlineView>> views(List<Deadline> due, List<LedgerEntry> ledger) {
    return Multi.createFrom().iterable(due).onItem().transformToUniAndConcatenate(deadline -> unknownYears(deadline)
        .map(years -> DeadlineView.of(deadline, years, ledger))).collect().asList();
  }

  /** By the calendar that it was counted on, whatever became known since: until it is counted anew, it does not know. */
  private Uni<List<Integer>> unknownYears(Deadline d) {
    return d.state() != Deadline.State.RUNNING || !d.counts().asksCalendar() ? Uni.createFrom().item(List.of())
        : calendars.version(d.businessUnit(), d.calendarVersion())
            .map(calendar -> calendar.unknownYears(d.startedAt(), d.due()));
  }
}
