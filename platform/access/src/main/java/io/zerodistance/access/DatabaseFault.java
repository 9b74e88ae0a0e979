package io.zerodistance.access;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;

/** Reads from a failure what the database meant by it. */
final class DatabaseFault {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  /** PostgreSQL: read-only while failing over, shutdown, crash, starting up; classes connection and resources. */
  private static final Set<String> AWAY = Set.of("25006", "57P01", "57P02", "57P03");
  private static final Set<String> AWAY_CLASSES = Set.of("08", "53");
  private static final int DEEPEST_CAUSE = 20;

  private DatabaseFault() {}

  /** The database cannot be reached or has no connection to spare: to wait helps. */
  static boolean isAway(Throwable failure) {
    return any(failure, cause -> switch (cause) {
      case ConnectException refused -> true;
      case IOException network -> speaksOfConnection(network);
      case ClosedConnectionException closed -> true;
      case PgException refused -> isAwayState(refused.getSqlState());
      case SQLException refused -> isAwayState(refused.getSQLState());
      case VertxException client -> speaksOfConnection(client);
      case NoStackTraceThrowable client -> speaksOfConnection(client);
      default -> false;
    });
  }

  /** Row-level security refused a row of a business unit outside the scope. */
  static boolean isForeignRow(Throwable failure) {
    return any(failure, cause -> switch (cause) {
      case PgException refused -> isForeignRow(refused.getSqlState(), refused.getErrorMessage());
      // What Hibernate Reactive makes of it.
      case SQLException refused -> isForeignRow(refused.getSQLState(), refused.getMessage());
      default -> false;
    });
  }

  private static boolean isForeignRow(String state, String message) {
    return INSUFFICIENT_PRIVILEGE.equals(state) && message != null && message.contains("row-level security");
  }

  private static boolean isAwayState(String state) {
    return state != null && state.length() == 5
        && (AWAY.contains(state) || AWAY_CLASSES.contains(state.substring(0, 2)));
  }

  private static boolean speaksOfConnection(Throwable failure) {
    var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("connection") || message.contains("closed") || message.contains("timeout")
        || message.contains("pool");
  }

  private static boolean any(Throwable failure, Predicate<Throwable> test) {
    int depth = 0;
    for (var cause = failure; cause != null && depth < DEEPEST_CAUSE; cause = cause.getCause(), depth++) {
      if (test.test(cause)) {
        return true;
      }
      // A failed rollback hides the fault that caused it.
      for (var suppressed : cause.getSuppressed()) {
        if (test.test(suppressed)) {
          return true;
        }
      }
    }
    return false;
  }
}
