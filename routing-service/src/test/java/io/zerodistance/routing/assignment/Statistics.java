package io.zerodistance.routing.assignment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.eclipse.microprofile.config.ConfigProvider;

/** What the planner knows of people and skills, in the hand of a test: the server gathers nothing by itself meanwhile. */
final class Statistics implements AutoCloseable {
  private static final String TABLES = "('staff'::regclass, 'staff_skill'::regclass, 'absence'::regclass)";
  private final Connection connection;

  Statistics() {
    var address = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    try {
      connection = DriverManager.getConnection(address + "?user=postgres&password=postgres");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    byItself(false);
  }

  void gather() {
    run("analyze staff, staff_skill, absence");
  }

  /** As if nobody had ever counted; the change of {@code pg_class} makes every session plan anew. */
  void forget() {
    run("delete from pg_statistic where starelid in " + TABLES);
    run("update pg_class set reltuples = -1, relpages = 0, relallvisible = 0 where oid in " + TABLES);
  }

  @Override
  public void close() {
    byItself(true);
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void byItself(boolean gathers) {
    for (var table : new String[] {"staff", "staff_skill", "absence"}) {
      run("alter table " + table + " set (autovacuum_enabled = " + gathers + ")");
    }
  }

  private void run(String statement) {
    try (var prepared = connection.createStatement()) {
      prepared.execute(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
