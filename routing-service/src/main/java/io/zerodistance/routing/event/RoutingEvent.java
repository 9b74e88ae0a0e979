package io.zerodistance.routing.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.zerodistance.messaging.event.DomainEvent;

/** A fact about who has a case and by when it is due; {@code number} is the case, {@code at} when it became so. */
public sealed interface RoutingEvent extends DomainEvent
    permits DeadlineSet, DeadlinePaused, DeadlineResumed, DeadlineMet, DeadlineLifted, DeadlineWarned,
    DeadlineBreached, CaseQueued, CaseAssigned, AssignmentDeclined, CaseReleased, CaseEscalated, HandoffOpened,
    HandoffAccepted, HandoffClosed, HandoffLate, VisitArranged, VisitCalledOff {

  String number();

  Instant at();

  @JsonIgnore
  @Override
  default String subject() {
    return number();
  }

  @JsonIgnore
  @Override
  default String type() {
    return "zerodistance.routing." + switch (this) {
      case DeadlineSet e -> "deadline-set";
      case DeadlinePaused e -> "deadline-paused";
      case DeadlineResumed e -> "deadline-resumed";
      case DeadlineMet e -> "deadline-met";
      case DeadlineLifted e -> "deadline-lifted";
      case DeadlineWarned e -> "deadline-warned";
      case DeadlineBreached e -> "deadline-breached";
      case CaseQueued e -> "case-queued";
      case CaseAssigned e -> "case-assigned";
      case AssignmentDeclined e -> "assignment-declined";
      case CaseReleased e -> "case-released";
      case CaseEscalated e -> "case-escalated";
      case HandoffOpened e -> "handoff-opened";
      case HandoffAccepted e -> "handoff-accepted";
      case HandoffClosed e -> "handoff-closed";
      case HandoffLate e -> "handoff-late";
      case VisitArranged e -> "visit-arranged";
      case VisitCalledOff e -> "visit-called-off";
    } + ".v1";
  }
}
