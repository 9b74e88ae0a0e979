package io.zerodistance.routing.assignment;

import java.time.Duration;
import java.time.Instant;

import io.zerodistance.routing.skill.StaffStanding;
import io.zerodistance.routing.skill.Tier;

/**
 * How one business unit gives work out, as its rules say today.
 *
 * @param weights what each part of the score is worth; only their proportion matters
 * @param warmUp how long after the start of work a person takes no more of the backlog than a fair share
 * @param widenAfter how long a case waits for the skilled before the search is widened by a step
 * @param longestBreak between two parts of a day's work that ends no shift: who eats comes back to the work in hand
 * @param reach what each tier may usually decide on one case
 * @param whenAway which cases to take back from a person who goes away; the same when off
 */
public record AssignmentPolicy(Weights weights, Duration warmUp, Duration widenAfter, Duration longestBreak,
    Reach reach, Release whenAway, Release whenOff) {

  public record Weights(int spare, int continuity, int skill, int fairness, int tierFit) {}

  /** Minor units; what is above is for a manager to decide, and is handled by a supervisor until then. */
  public record Reach(long frontLine, long senior) {

    /** The lowest tier that may usually decide so much. */
    Tier tierFor(Long amount) {
      if (amount == null || amount <= frontLine) {
        return Tier.FRONT_LINE;
      }
      return amount <= senior ? Tier.SENIOR : Tier.SUPERVISOR;
    }
  }

  /** {@code UNANSWERED} are cases whose customer still waits for the first answer. */
  public enum Release {
    NONE, UNANSWERED, ALL
  }

  /** Still in the first minutes of work? */
  boolean isWarmingUp(StaffStanding person, Instant now) {
    return person.startedAt().plus(warmUp).isAfter(now);
  }
}
