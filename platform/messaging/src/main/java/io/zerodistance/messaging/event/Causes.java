package io.zerodistance.messaging.event;

import java.sql.SQLException;

import io.vertx.pgclient.PgException;

/** Names failures for logs by class and place, never by message: messages of drivers and parsers quote data. */
public final class Causes {

  private static final String OURS = "io.zerodistance.";

  private Causes() {}

  /** Such as {@code IllegalStateException at GrantRedress:41}; the root where a failure only wraps another. */
  public static String of(Throwable failure) {
    var root = failure;
    for (int depth = 0; root.getCause() != null && root.getCause() != root && depth < 20; depth++) {
      root = root.getCause();
    }
    for (var frame : root.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        var name = frame.getClassName();
        return "%s at %s:%d".formatted(kind(root), name.substring(name.lastIndexOf('.') + 1), frame.getLineNumber());
      }
    }
    return kind(root);
  }

  private static String kind(Throwable root) {
    return switch (root) {
      case PgException refused -> "PgException " + refused.getSqlState();
      case SQLException refused -> "SQLException " + refused.getSQLState();
      default -> root.getClass().getSimpleName();
    };
  }
}
