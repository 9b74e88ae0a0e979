package io.zerodistance.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Typed reading of one result row; sums and averages come as any kind of number. */
public record Row(Object[] columns) {

  public String text(int index) {
    return (String) columns[index];
  }

  public long count(int index) {
    return columns[index] == null ? 0 : ((Number) columns[index]).longValue();
  }

  public Double decimal(int index) {
    return columns[index] == null ? null : ((Number) columns[index]).doubleValue();
  }

  public LocalDate day(int index) {
    return (LocalDate) columns[index];
  }

  /** Drivers differ in the type they hand out for a timestamptz. */
  public Instant instant(int index) {
    return columns[index] instanceof OffsetDateTime time ? time.toInstant() : (Instant) columns[index];
  }
}
