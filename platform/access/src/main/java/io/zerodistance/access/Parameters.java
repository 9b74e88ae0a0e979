package io.zerodistance.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/** Says Java's values in the types of the PostgreSQL client and back, as Hibernate Reactive does for {@link Sql}. */
final class Parameters {

  private Parameters() {}

  /** The scope first, then the values in order. */
  static Tuple of(Scope scope, Object... values) {
    var tuple = Tuple.tuple().addValue(scope.setting());
    for (var value : values) {
      tuple.addValue(value(value));
    }
    return tuple;
  }

  static Object value(Object value) {
    return switch (value) {
      case null -> null;
      case Instant at -> at.atOffset(ZoneOffset.UTC);
      case byte[] bytes -> Buffer.buffer(bytes);
      case Enum<?> constant -> constant.name();
      default -> value;
    };
  }

  static List<Object[]> rows(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(row -> IntStream.range(0, row.size())
        .mapToObj(column -> row.getValue(column) instanceof Buffer bytes ? bytes.getBytes() : row.getValue(column))
        .toArray()).toList();
  }
}
