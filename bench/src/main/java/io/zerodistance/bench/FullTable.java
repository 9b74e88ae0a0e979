package io.zerodistance.bench;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

import org.postgresql.PGConnection;

import io.zerodistance.intake.search.SearchKeys;

/** Lays down complaints of two years, findable, as if they had been filed: past the service, because a million take long. */
final class FullTable {

  private static final Duration AGE = Duration.ofDays(730);
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private FullTable() {}

  static void fill(BenchStack stack, int rows, Report report) throws Exception {
    report.say("Laying down " + rows + " complaints …");
    var now = Instant.now();
    try (var connection = stack.superuser("intake")) {
      run(connection, "set maintenance_work_mem = '512MB'", "set synchronous_commit = off",
          "drop index complaint_search_keys");
      copy(connection,
          "complaint (business_unit, number, filing_key, request_hash, kind, channel, language, text, severity,"
              + " safety, order_reference, received_at, customer, token_hash, status)",
          rows, row -> complaint(row, rows, now));
      copy(connection, "complaint_search (business_unit, number, received_at, keys)", rows,
          row -> findable(row, rows, now));
      run(connection,
          "create index complaint_search_keys on complaint_search using gin (keys)"
              + " with (fastupdate = on, gin_pending_list_limit = 65536)");
      connection.createStatement().execute("vacuum (analyze) complaint");
      connection.createStatement().execute("vacuum (analyze) complaint_search");
      connection.createStatement().execute("checkpoint");
      try (var size =
          connection.createStatement().executeQuery("select pg_size_pretty(pg_total_relation_size('complaint')),"
              + " pg_size_pretty(pg_relation_size('complaint_search')), pg_size_pretty(pg_relation_size('complaint_search_keys'))")) {
        size.next();
        report.figure("size of complaint, complaint_search, its index",
            size.getString(1) + ", " + size.getString(2) + ", " + size.getString(3));
      }
    }
  }

  static String text(int row) {
    return new Sentences(row).written();
  }

  static String unit(int row) {
    return FilingLoad.UNITS.get(row % FilingLoad.UNITS.size());
  }

  static String order(int row) {
    return "A" + row / 2;
  }

  static Instant at(int row, int rows, Instant now) {
    return now.minus(AGE).plusSeconds(AGE.toSeconds() * row / rows);
  }

  static String number(int row) {
    var number = new StringBuilder("ZZ-200101-");
    for (int shift = 35; shift >= 0; shift -= 5) {
      number.append(SYMBOLS.charAt((int) ((long) row >> shift & 31)));
    }
    return number.toString();
  }

  private static String complaint(int row, int rows, Instant now) {
    var hash = "\\\\x" + String.format("%064x", row);
    var open = row > rows - rows / 50;
    return String.join("\t", unit(row), number(row), hash, hash, "COMPLAINT", "WEB", "zh", text(row), "S3", "f",
        order(row),
        at(row, rows, now).toString(), "c-" + row / 3, "none", open ? "IN_PROGRESS" : "CLOSED");
  }

  private static String findable(int row, int rows, Instant now) {
    var at = at(row, rows, now);
    return String.join("\t", unit(row), number(row), at.toString(),
        SearchKeys.of(unit(row), at, text(row), null, order(row), LongStream.of(row / 3 * 0x9e3779b97f4aL)));
  }

  private static void copy(Connection connection, String into, int rows, IntFunction<String> line) throws SQLException {
    try {
      var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
      var buffer = new StringBuilder();
      for (int row = 0; row < rows; row++) {
        buffer.append(line.apply(row)).append('\n');
        if (buffer.length() > 1 << 16 || row == rows - 1) {
          var bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
          copy.writeToCopy(bytes, 0, bytes.length);
          buffer.setLength(0);
        }
      }
      copy.endCopy();
    } catch (UncheckedIOException failure) {
      throw new SQLException(failure);
    }
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : List.of(statements)) {
        statement.execute(sql);
      }
    }
  }
}
