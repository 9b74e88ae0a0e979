package io.zerodistance.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.vertx.core.buffer.Buffer;

/**
 * Rows of one shape as the parameters of a statement: an array for each column, so that one prepared statement takes one row or
 * many. Parameters begin with $2 (?2); $1 is the scope.
 */
public final class RowShape {

  private enum Type {
    TEXT(String[]::new), BYTEA(Buffer[]::new), BOOLEAN(Boolean[]::new), SMALLINT(Short[]::new),
    UUID(java.util.UUID[]::new), TIMESTAMPTZ(OffsetDateTime[]::new);

    private final IntFunction<Object[]> array;

    Type(IntFunction<Object[]> array) {
      this.array = array;
    }

    String sql() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Column(String name, Type type) {}

  private final List<Column> columns;

  private RowShape(List<Column> columns) {
    this.columns = columns;
  }

  /** @param columns name and type of PostgreSQL, as in "number text" */
  public static RowShape of(String... columns) {
    return new RowShape(Stream.of(columns).map(column -> column.split(" "))
        .map(parts -> new Column(parts[0], Type.valueOf(parts[1].toUpperCase(Locale.ROOT)))).toList());
  }

  /** A query of all rows, from {@link #arrays}, for a {@link ScopedStatement}. */
  public String fromArrays() {
    return "select * from unnest("
        + numbered(place -> "$" + (place + 2) + "::" + columns.get(place).type().sql() + "[]")
        + ") as given (" + numbered(place -> columns.get(place).name()) + ")";
  }

  /** A query of one row, from its values, for {@link Sql}. */
  public String fromValues() {
    return "select " + numbered(place -> "cast(?" + (place + 2) + " as " + columns.get(place).type().sql() + ") as "
        + columns.get(place).name());
  }

  /** @param rows each the values of all columns in order, null where there is none */
  public Object[] arrays(List<Object[]> rows) {
    return IntStream.range(0, columns.size()).mapToObj(place -> rows.stream()
        .map(row -> Parameters.value(row[place])).toArray(columns.get(place).type().array)).toArray();
  }

  private String numbered(IntFunction<String> part) {
    return IntStream.range(0, columns.size()).mapToObj(part).collect(Collectors.joining(", "));
  }
}
