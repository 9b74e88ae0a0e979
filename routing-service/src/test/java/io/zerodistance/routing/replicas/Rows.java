package io.zerodistance.routing.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.zerodistance.routing.Soundness;

/** The database that all replicas share, seen by its superuser. */
record Rows(String url) {

  void run(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url); var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }

  List<String> texts(String query) throws SQLException {
    try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  long count(String query) throws SQLException {
    try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Keeps everybody else from writing to a table until it is closed. */
  AutoCloseable hold(String table) throws SQLException {
    var connection = DriverManager.getConnection(url);
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("lock table " + table + " in share row exclusive mode");
    }
    return connection;
  }

  void assertSound() throws SQLException {
    assertThat(count(Soundness.OWNED_TWICE)).as("cases with two owners").isZero();
    assertThat(count(Soundness.TOLD_OTHERWISE)).as("cases told of as another's").isZero();
    assertThat(count(Soundness.OVERLOADED)).as("people beyond capacity for no cause that may").isZero();
    assertThat(count(Soundness.MISCOUNTED)).as("people whose load is not the sum of their cases").isZero();
    assertThat(count(Soundness.NOT_DECIDED_ONCE)).as("cases without exactly one first decision").isZero();
    assertThat(count("select count(*) from parked_event")).as("events parked").isZero();
  }

  /** Breaks each rule in turn and looks whether its query notices; ends with broken rows. */
  void assertViolationsAreSeen() throws SQLException {
    run("""
        insert into outbox (id, aggregatetype, aggregateid, type, business_unit, sequence, payload, occurred_at, shard)
        select gen_random_uuid(), aggregatetype, aggregateid, type, business_unit, 1000000,
          jsonb_set(payload::jsonb, '{staff}', '"somebody-else"')::text, now(), shard
        from outbox where type like '%.case-assigned.v1' limit 1""");
    assertThat(count(Soundness.OWNED_TWICE)).as("a second owner is noticed").isOne();
    assertThat(count(Soundness.TOLD_OTHERWISE)).as("another's case is noticed").isOne();
    run("update staff set load = load + 1 where id = 'p7'");
    assertThat(count(Soundness.MISCOUNTED)).as("a wrong load is noticed").isOne();
    run("""
        update staff set capacity = 0 where id = (
          select min(c.owner) from routed_case c where c.state = 'ASSIGNED' and not exists (
            select from decision d where d.number = c.number and d.cause in ('MANUAL', 'LAST_RESORT')))""");
    assertThat(count(Soundness.OVERLOADED)).as("too much in hand is noticed").isOne();
    run("delete from decision where cause = 'INITIAL' and number = (select min(number) from routed_case)");
    assertThat(count(Soundness.NOT_DECIDED_ONCE)).as("a case without a first decision is noticed").isOne();
  }
}
