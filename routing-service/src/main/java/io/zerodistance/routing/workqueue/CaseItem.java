package io.zerodistance.routing.workqueue;

import java.time.Instant;

import io.zerodistance.routing.routedcase.RoutedCase;

/** A case in a list; {@code due} is its next deadline, null when none is open. */
public record CaseItem(String number, String businessUnit, String state, String kind, String channel, String severity,
    String taxonomyItem, String dimension, String owner, CaseView.WaitingFor waitingFor, Instant due,
    Instant registeredAt, Instant assignedAt, boolean answered, Instant acceptBy) {

  public static CaseItem of(RoutedCase c) {
    return new CaseItem(c.number(), c.businessUnit(), c.state().name(), c.kind(), c.channel(), c.severity(), c.item(),
        c.dimension(), c.owner(), CaseView.WaitingFor.of(c), c.nextDue(), c.registeredAt(), c.assignedAt(),
        c.answeredAt() != null, c.acceptBy());
  }
}
