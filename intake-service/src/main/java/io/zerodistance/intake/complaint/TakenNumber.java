package io.zerodistance.intake.complaint;

import io.vertx.pgclient.PgException;

/** Tells the one failure of filing that a second draw mends: the random number belongs to another complaint. */
final class TakenNumber {

  private static final String UNIQUE_VIOLATION = "23505";

  private TakenNumber() {}

  static boolean is(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PgException database && UNIQUE_VIOLATION.equals(database.getSqlState())) {
        return true;
      }
    }
    return false;
  }
}
