package io.zerodistance.resolution.action;

import java.time.Instant;

/**
 * Something that is done about a cause: {@code owner} does it by {@code due}; after {@code checkDue} somebody else says whether it
 * helped. Fields that are not reached yet are null.
 */
public record CorrectiveAction(String businessUnit, String id, String number, Kind kind, String text, String owner,
    Instant due, State state, String madeBy, Instant madeAt, Instant settledAt, String settledBy, String settledWords,
    Instant checkDue, Effect effect, String checkedBy, Instant checkedAt, String checkWords) {

  /** Puts this case right, or keeps the next one from happening. */
  public enum Kind {
    CORRECTIVE,
    PREVENTIVE
  }

  /** Whether it helped. */
  public enum Effect {
    EFFECTIVE,
    PARTLY_EFFECTIVE,
    NOT_EFFECTIVE
  }

  /** To be done, done and to be looked at, looked at, or dropped. */
  public enum State {
    OPEN,
    DONE,
    CHECKED,
    CANCELLED;

    boolean mayBecome(State next) {
      return switch (this) {
        case OPEN -> next == DONE || next == CANCELLED;
        case DONE -> next == CHECKED;
        case CHECKED, CANCELLED -> false;
      };
    }
  }
}
