package io.zerodistance.resolution.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.zerodistance.resolution.money.Money;

/** One row of a native query, read by position with the type that the column is known to have. */
public record Row(Object[] columns) {

  public String text(int index) {
    return columns[index] == null ? null : columns[index].toString();
  }

  public long whole(int index) {
    return ((Number) columns[index]).longValue();
  }

  public Long wholeOrNull(int index) {
    return columns[index] == null ? null : whole(index);
  }

  public BigDecimal decimal(int index) {
    return columns[index] == null ? null : new BigDecimal(columns[index].toString());
  }

  public boolean flag(int index) {
    return Boolean.TRUE.equals(columns[index]);
  }

  /** The driver answers a timestamp with time zone in one of these three types, always in UTC. */
  public Instant instant(int index) {
    return switch (columns[index]) {
      case null -> null;
      case Instant instant -> instant;
      case OffsetDateTime moment -> moment.toInstant();
      case LocalDateTime utc -> utc.toInstant(ZoneOffset.UTC);
      case Object other -> throw new IllegalStateException("not an instant: " + other.getClass());
    };
  }

  /** Amount in this column, currency in the next; null when there is none. */
  public Money money(int index) {
    return columns[index] == null ? null : Money.of(whole(index), text(index + 1));
  }

  public static <T> Function<List<Object[]>, List<T>> each(Function<Row, T> mapping) {
    return rows -> rows.stream().map(Row::new).map(mapping).toList();
  }

  public static <T> Function<List<Object[]>, Optional<T>> first(Function<Row, T> mapping) {
    return rows -> rows.stream().findFirst().map(Row::new).map(mapping);
  }
}
