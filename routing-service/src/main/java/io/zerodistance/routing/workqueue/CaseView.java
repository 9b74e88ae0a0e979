package io.zerodistance.routing.workqueue;

import java.time.Instant;
import java.util.List;

import io.zerodistance.routing.assignment.Answer;
import io.zerodistance.routing.assignment.Decision;
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.LedgerEntry;
import io.zerodistance.routing.escalation.Escalation;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.servicelevel.Counts;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Who has a case, or why nobody has it, by when it is due, and how that came about. */
record CaseView(String number, String businessUnit, String state, String kind, String channel, String severity,
    String taxonomyItem, String dimension, String owner, String team, WaitingFor waitingFor, int round,
    Instant registeredAt, Instant acceptBy, Instant acceptedAt, Instant ownerBy, List<DeadlineView> deadlines,
    List<Decision> decisions, List<Answer> answers, List<Escalation> escalations) {

  /** {@code lacking} is the skill, language or tier that nobody at work has; null where that is not what is missing. */
  record WaitingFor(String reason, String lacking, Instant since) {
    static WaitingFor of(RoutedCase routed) {
      return routed.waitingReason() == null ? null
          : new WaitingFor(routed.waitingReason(), routed.waitingLacking(), routed.waitingSince());
    }
  }

  /** {@code inTime} is null while the deadline is open; {@code pausedAt} is set while it stands still; {@code concerns} names a hand-off; {@code breached} is true from the instant it passed unmet; {@code days} stands instead of {@code minutes} where working days count; {@code unknownYears} are those it runs through without their holidays being known. */
  record DeadlineView(DeadlineKind deadline, Instant due, Deadline.State state, boolean breached, Boolean inTime,
      int round, String policy, Counts counts, Integer minutes, Integer days, int calendarVersion, Instant startedAt,
      Instant warnAt,
      Instant warnedAt, Instant breachedAt, Instant metAt, Instant pausedAt, String concerns,
      List<Integer> unknownYears, List<LedgerEntry> events) {

    static DeadlineView of(Deadline d, List<Integer> unknownYears, List<LedgerEntry> ledger) {
      return new DeadlineView(d.kind(), d.due(), d.state(), d.breachedAt() != null,
          d.metAt() == null ? null : d.metInTime(), d.round(), d.policy(), d.counts(),
          d.counts().minutesOf(d.minutes()), d.counts().daysOf(d.minutes()), d.calendarVersion(), d.startedAt(),
          d.warnAt(), d.warnedAt(), d.breachedAt(), d.metAt(), d.pausedAt(),
          d.concerns(), unknownYears,
          ledger.stream().filter(e -> e.deadline() == d.kind() && e.round() == d.round()).toList());
    }
  }

  static CaseView of(RoutedCase c, List<DeadlineView> deadlines, List<Decision> decisions, List<Answer> answers,
      List<Escalation> escalations) {
    return new CaseView(c.number(), c.businessUnit(), c.state().name(), c.kind(), c.channel(), c.severity(), c.item(),
        c.dimension(), c.owner(), c.team(), WaitingFor.of(c), c.round(), c.registeredAt(), c.acceptBy(),
        c.acceptedAt(), c.isAccepted() ? null : c.ownerBy(),
        deadlines, decisions, answers, escalations);
  }
}
