package io.zerodistance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.zerodistance.local.postgres.PostgresServer;
import io.zerodistance.local.postgres.ServiceDatabases;
import io.zerodistance.local.process.Await;
import io.zerodistance.messaging.outbox.Shard;

/** The probe's database, seen from outside. */
final class Records {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String APPEND = """
      with numbered as (
        insert into event_sequence (aggregateid, last) values (?, 1)
        on conflict (aggregateid) do update set last = event_sequence.last + 1 returning last)
      insert into outbox (id, aggregatetype, aggregateid, type, business_unit, sequence, payload, occurred_at, shard)
      select gen_random_uuid(), 'probe', ?, 'zerodistance.probe.probed.v1', 'food', last,
        '{"businessUnit":"food","poison":false}', now(), ? from numbered""";

  private final String url;

  Records(String database) {
    this.url = ServiceDatabases.inDatabase(PostgresServer.superuserUrl(Servers.databasePort()), database);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** Appends in the connection's transaction, as a service does. */
  static void append(Connection connection, String number) throws SQLException {
    try (var statement = connection.prepareStatement(APPEND)) {
      statement.setString(1, number);
      statement.setString(2, number);
      statement.setShort(3, Shard.of(number));
      statement.executeUpdate();
    }
  }

  /** {@code perCase} events of each case, the cases taking turns, committed every {@code cases} events. */
  void appendInTurns(int cases, int perCase) {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      for (int turn = 0; turn < perCase; turn++) {
        for (int number = 0; number < cases; number++) {
          append(connection, "C-" + number);
        }
        connection.commit();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  long count(String fromWhere) {
    return Long.parseLong(one("select count(*) from " + fromWhere));
  }

  String one(String query) {
    return rows(query).getFirst();
  }

  List<String> rows(String query) {
    try (var connection = connect(); var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  void run(String statement) {
    try (var connection = connect(); var prepared = connection.createStatement()) {
      prepared.execute(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  void awaitCount(long wanted, String fromWhere) {
    Await.until(wanted + " of " + fromWhere, PATIENCE, null, () -> count(fromWhere) == wanted);
  }

  void awaitAtLeast(long wanted, String fromWhere) {
    Await.until(wanted + " of " + fromWhere, PATIENCE, null, () -> count(fromWhere) >= wanted);
  }

  /** Nothing of the case is left to be sent. */
  void awaitPublished(String number) {
    awaitCount(0, "outbox where aggregateid = '" + number + "'");
  }

  void awaitEffects(long wanted) {
    awaitCount(wanted, "effect");
  }

  /** Each case's effects happened once each, in the order of its events, without a gap. */
  void assertEffectsInOrder(int cases, int perCase) {
    var byCase = new LinkedHashMap<String, List<Long>>();
    rows("select subject || '/' || sequence from effect order by position").forEach(effect -> byCase
        .computeIfAbsent(effect.substring(0, effect.indexOf('/')), number -> new ArrayList<>())
        .add(Long.parseLong(effect.substring(effect.indexOf('/') + 1))));
    assertThat(byCase).hasSize(cases);
    assertInOrder(byCase, perCase);
  }

  static void assertInOrder(Map<String, List<Long>> sequences, int perCase) {
    var wanted = LongStream.rangeClosed(1, perCase).boxed().toList();
    assertThat(sequences).allSatisfy((number, seen) -> assertThat(seen).as(number).isEqualTo(wanted));
  }
}
