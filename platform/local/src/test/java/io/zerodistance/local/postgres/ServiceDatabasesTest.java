package io.zerodistance.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServiceDatabasesTest {

  private static PostgresServer server;

  @BeforeAll
  static void start() {
    server = PostgresServer.temporary();
    ServiceDatabases.create(server.superuserUrl(), "intake");
    ServiceDatabases.create(server.superuserUrl(), "routing");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void creating_a_database_twice_changes_nothing() throws SQLException {
    run(as("intake_owner", "intake"), "create table kept (id int)");
    ServiceDatabases.create(server.superuserUrl(), "intake");
    run(as("intake_owner", "intake"), "select * from kept");
  }

  @Test
  void the_application_may_not_create_tables() {
    assertThatThrownBy(() -> run(as("intake_app", "intake"), "create table mine (id int)"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void the_application_of_one_service_may_not_connect_to_another_services_database() {
    assertThatThrownBy(() -> as("intake_app", "routing").close()).hasMessageContaining("permission denied");
  }

  @Test
  void a_wrong_password_is_refused() {
    assertThatThrownBy(() -> DriverManager
        .getConnection("jdbc:postgresql://127.0.0.1:" + server.port() + "/intake?user=intake_app&password=guess")
        .close())
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void row_level_security_binds_the_owner_and_the_application() throws SQLException {
    try (var connection = DriverManager.getConnection(server.superuserUrl());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(
            "select bool_or(rolsuper or rolbypassrls) from pg_roles where rolname in ('intake_owner', 'intake_app')")) {
      rows.next();
      assertThat(rows.getBoolean(1)).isFalse();
    }
  }

  @Test
  void two_character_chinese_words_are_letters_for_the_trigram_index() throws SQLException {
    run(as("intake_owner", "intake"), "create extension if not exists pg_trgm");
    try (var connection = as("intake_owner", "intake"); var statement = connection.createStatement();
        var rows = statement.executeQuery("select array_length(show_trgm('水果'), 1)")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(3);
    }
  }

  private static Connection as(String role, String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database + "?user=" + role + "&password=" + role);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (connection; var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
