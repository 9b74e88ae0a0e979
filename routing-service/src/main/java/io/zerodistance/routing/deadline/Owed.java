package io.zerodistance.routing.deadline;

import java.time.Instant;

import io.zerodistance.routing.servicelevel.DeadlineKind;

/**
 * A clock that is owed as things stand, if anything is promised; whether it runs is another matter.
 *
 * @param round in which it is owed once; null where it starts again as often as it ends
 * @param since from when it counts, should it have to start now
 * @param concerns what else than the case it is about, such as a hand-off; null otherwise
 */
public record Owed(DeadlineKind kind, Integer round, Instant since, String concerns) {

  public static Owed once(DeadlineKind kind, int round, Instant since) {
    return new Owed(kind, round, since, null);
  }

  public static Owed again(DeadlineKind kind, Instant since, String concerns) {
    return new Owed(kind, null, since, concerns);
  }
}
