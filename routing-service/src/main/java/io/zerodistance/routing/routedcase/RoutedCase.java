package io.zerodistance.routing.routedcase;

import java.time.Instant;

import io.zerodistance.routing.servicelevel.CaseTraits;

/**
 * One case as routing sees it.
 *
 * @param units of capacity it takes up while somebody has it
 * @param round 1, and one more each time it was reopened
 * @param owner staff id; stays with a resolved or closed case as who had it last
 * @param waitingReason why nobody has it, only while it waits
 * @param answeredAt first reply to the customer
 */
public record RoutedCase(String businessUnit, String number, State state, String kind, String channel, String severity,
    String language, String customer, String item, String dimension, int units, Instant registeredAt, int round,
    String owner, String team, Instant assignedAt, String waitingReason, Instant waitingSince, Instant answeredAt,
    Instant resolvedAt, Instant closedAt, Instant nextDue) {

  /** {@code AWAITED}: a later event overtook the one that registers the case. */
  public enum State {
    AWAITED, WAITING, ASSIGNED, RESOLVED, CLOSED, WITHDRAWN;

    public boolean isOpen() {
      return this == WAITING || this == ASSIGNED;
    }
  }

  public CaseTraits traits() {
    return new CaseTraits(kind, severity, channel, dimension);
  }

  public boolean isOwned() {
    return state == State.ASSIGNED;
  }
}
