package io.zerodistance.access;

import java.util.List;
import java.util.function.Function;

/** One page of a list: the items and the cursor of the next page, or null at the end. */
public record Page<T>(List<T> items, String next) {

  /** Cuts a result that was read with {@code limit + 1} rows; the extra row only tells that there is more. */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
    if (rows.size() <= limit) {
      return new Page<>(List.copyOf(rows), null);
    }
    var items = List.copyOf(rows.subList(0, limit));
    return new Page<>(items, cursorOf.apply(items.getLast()).encoded());
  }

  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(items.stream().map(mapping).toList(), next);
  }
}
