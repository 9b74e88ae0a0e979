package io.zerodistance.messaging.inbox;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.core.JacksonException;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;

/** Tells faults that pass by themselves (database away, deadlock, too many connections) from those that will come again. */
final class PassingFault {

  /** PostgreSQL: read-only while failing over, lock not available, shutdown, crash, starting up. */
  private static final Set<String> STATES = Set.of("25006", "55P03", "57P01", "57P02", "57P03");
  /** Connection, rollback (serialization, deadlock), resources. */
  private static final Set<String> CLASSES = Set.of("08", "40", "53");

  private PassingFault() {}

  static boolean is(Throwable failure) {
    int depth = 0;
    for (var cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
      if (isOne(cause)) {
        return true;
      }
      // A failed rollback hides the fault that caused it.
      for (var suppressed : cause.getSuppressed()) {
        if (isOne(suppressed)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOne(Throwable cause) {
    return switch (cause) {
      // Jackson's are IOExceptions, too, but bad data stays bad.
      case JacksonException badData -> false;
      case IOException network -> true;
      case TimeoutException late -> true;
      case io.smallrye.mutiny.TimeoutException late -> true;
      case ClosedConnectionException closed -> true;
      case PgException refused -> isPassing(refused.getSqlState());
      // What Hibernate Reactive makes of it.
      case SQLException refused -> isPassing(refused.getSQLState());
      case VertxException client -> isConnection(client);
      case NoStackTraceThrowable client -> isConnection(client);
      default -> false;
    };
  }

  private static boolean isPassing(String state) {
    return state != null && (STATES.contains(state) || state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
  }

  private static boolean isConnection(Throwable failure) {
    var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("connection") || message.contains("closed") || message.contains("timeout")
        || message.contains("pool");
  }
}
