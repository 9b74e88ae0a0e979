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
 * @param acceptBy until when the owner is asked to accept; null once accepted and where nobody is asked
 * @param ownerBy past this instant a case that nobody accepted falls to a supervisor; null never
 * @param passes how often it was declined or not accepted in time in this round
 * @param proposedAmount in minor units, the latest redress that somebody proposed; null when nobody did
 * @param customerClass of the customer at the latest triage; null while unknown and for whoever has none
 * @param triaged by a person
 * @param waitingLacking the skill, language or tier that nobody at work has, only while it waits for one
 * @param product what the customer wrote that it is about; null where nothing was said
 */
public record RoutedCase(String businessUnit, String number, State state, String kind, String channel, String severity,
    String language, String customer, String item, String dimension, int units, Instant registeredAt, int round,
    String owner, String team, Instant assignedAt, String waitingReason, Instant waitingSince, Instant answeredAt,
    Instant resolvedAt, Instant closedAt, Instant nextDue, Instant acceptBy, Instant acceptedAt, Instant ownerBy,
    int passes, Long proposedAmount, String customerClass, boolean triaged, String waitingLacking,
    String product) {

  /** {@code AWAITED}: a later event overtook the one that registers the case. */
  public enum State {
    AWAITED, WAITING, ASSIGNED, RESOLVED, CLOSED, WITHDRAWN;

    public boolean isOpen() {
      return this == WAITING || this == ASSIGNED;
    }
  }

  public CaseTraits traits() {
    return new CaseTraits(kind, severity, channel, dimension, customerClass);
  }

  /** Somebody has it and said so, or was not asked. */
  public boolean isAccepted() {
    return acceptedAt != null;
  }

  public boolean isOwned() {
    return state == State.ASSIGNED;
  }
}
