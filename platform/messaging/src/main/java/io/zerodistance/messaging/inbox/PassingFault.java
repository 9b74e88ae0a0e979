package io.zerodistance.messaging.inbox;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import io.vertx.pgclient.PgException;

/** Tells faults that pass by themselves (database away, deadlock, too many connections) from those that will come again. */
final class PassingFault {

  /** PostgreSQL: serialization, deadlock, shutdown, crash, starting up, too many connections, read-only while failing over. */
  private static final Set<String> STATES =
      Set.of("40001", "40P01", "57P01", "57P02", "57P03", "53300", "55P03", "25006", "08006", "08003", "08001");

  private PassingFault() {}

  static boolean is(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof TimeoutException
          || cause instanceof io.vertx.core.VertxException closed && isConnection(closed)
          || cause instanceof PgException refused && STATES.contains(refused.getSqlState())) {
        return true;
      }
      if (cause.getCause() == cause) {
        return false;
      }
    }
    return false;
  }

  private static boolean isConnection(Throwable failure) {
    var message = String.valueOf(failure.getMessage()).toLowerCase(java.util.Locale.ROOT);
    return message.contains("connection") || message.contains("closed") || message.contains("timeout");
  }
}
