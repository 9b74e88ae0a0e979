package io.zerodistance.routing.assignment;

import java.time.Duration;
import java.time.Instant;

import io.zerodistance.routing.skill.StaffStanding;

/**
 * The knobs of one business unit, a row.
 *
 * @param weights what each part of the score is worth; only their proportion matters
 * @param warmUp how long after coming on duty a person takes no more of the backlog than a fair share
 * @param whenAway which cases to take back from a person who goes away; the same when off
 */
public record AssignmentPolicy(Weights weights, Duration warmUp, Release whenAway, Release whenOff) {

  public record Weights(int spare, int continuity, int skill, int fairness, int tierFit) {}

  /** {@code UNANSWERED} are cases whose customer still waits for the first answer. */
  public enum Release {
    NONE, UNANSWERED, ALL
  }

  /** Still in the first minutes on duty? */
  boolean isWarmingUp(StaffStanding person, Instant now) {
    return person.presenceSince().plus(warmUp).isAfter(now);
  }
}
