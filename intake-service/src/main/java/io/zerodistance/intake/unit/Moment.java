package io.zerodistance.intake.unit;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads a timestamptz column of a native query, which the driver gives as an OffsetDateTime. */
public final class Moment {

  private Moment() {}

  public static Instant of(Object column) {
    return switch (column) {
      case null -> null;
      case OffsetDateTime at -> at.toInstant();
      case Instant at -> at;
      default -> throw new IllegalArgumentException("not a timestamptz: " + column.getClass());
    };
  }
}
