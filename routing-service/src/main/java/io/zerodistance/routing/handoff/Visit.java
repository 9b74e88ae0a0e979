package io.zerodistance.routing.handoff;

import java.time.Instant;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An appointment at the customer's.
 *
 * @param zone of the place, in which it is told
 * @param attendees staff ids of both units
 * @param customerWish what the customer would like instead
 * @param outcome null while it is to come
 */
@RegisterForReflection
record Visit(String id, Instant from, Instant to, String zone, String place, List<String> attendees, Customer customer,
    String customerWish, Outcome outcome, String findings, String plannedBy, Instant plannedAt) {

  enum Customer {
    PENDING, CONFIRMED, OTHER_TIME
  }

  /** MOVED: another appointment took its place; OFF: the hand-off ended before. */
  enum Outcome {
    HELD, NOT_HELD, MOVED, OFF
  }
}
