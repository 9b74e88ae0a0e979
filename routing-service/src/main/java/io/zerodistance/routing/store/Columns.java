package io.zerodistance.routing.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** One row of a native query, read by position from 0; a null column reads as null, a null number as 0. */
public record Columns(Object[] values) {

  public String text(int index) {
    return values[index] == null ? null : values[index].toString();
  }

  public int number(int index) {
    return values[index] == null ? 0 : ((Number) values[index]).intValue();
  }

  public long large(int index) {
    return values[index] == null ? 0 : ((Number) values[index]).longValue();
  }

  public double decimal(int index) {
    return values[index] == null ? 0 : ((Number) values[index]).doubleValue();
  }

  public boolean flag(int index) {
    return Boolean.TRUE.equals(values[index]);
  }

  public boolean missing(int index) {
    return values[index] == null;
  }

  public <E extends Enum<E>> E oneOf(Class<E> type, int index) {
    return values[index] == null ? null : Enum.valueOf(type, text(index));
  }

  public LocalDate date(int index) {
    return (LocalDate) values[index];
  }

  public Instant instant(int index) {
    return switch (values[index]) {
      case null -> null;
      case Instant instant -> instant;
      case OffsetDateTime dateTime -> dateTime.toInstant();
      case Object other -> throw new IllegalStateException("column " + index + " is no instant: " + other.getClass());
    };
  }
}
