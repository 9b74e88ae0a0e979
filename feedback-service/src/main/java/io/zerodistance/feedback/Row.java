package io.zerodistance.feedback;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Typed reading of one result row. */
public record Row(Object[] columns) {

  public String text(int index) {
    return (String) columns[index];
  }

  public Integer number(int index) {
    return columns[index] == null ? null : ((Number) columns[index]).intValue();
  }

  public Boolean flag(int index) {
    return (Boolean) columns[index];
  }

  public UUID id(int index) {
    return (UUID) columns[index];
  }

  /** Drivers differ in the type they hand out for a timestamptz. */
  public Instant instant(int index) {
    return columns[index] instanceof OffsetDateTime time ? time.toInstant() : (Instant) columns[index];
  }
}
