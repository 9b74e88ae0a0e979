package io.zerodistance.routing.assignment;

import java.time.Instant;
import java.util.List;

/**
 * A stored decision with everyone who was looked at.
 *
 * @param staff who got the case, null when it was queued; then {@code reason} says why
 * @param step how wide the search was; null of an order
 * @param counted how everybody else stood, where the unit is too large to name them; else null
 * @param by {@code routing}, or the staff id of whoever ordered it
 */
public record Decision(String id, Cause cause, Outcome outcome, String staff, String reason, String by, Instant at,
    List<Candidate> candidates, Step step, Counted counted) {

  /** By the service itself. */
  static final String ROUTING = "routing";

  public enum Outcome {
    ASSIGNED, QUEUED
  }
}
