package io.zerodistance.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zerodistance.local.process.Ports;

class PostgresServerTest {

  @TempDir
  Path folder;

  @Test
  void a_committed_row_is_there_after_the_server_was_killed_and_started_again() throws Exception {
    var data = folder.resolve("data");
    var port = Ports.free();
    var killed = PostgresServer.start(data, port, folder.resolve("log"));
    try (var connection = DriverManager.getConnection(killed.superuserUrl());
        var statement = connection.createStatement()) {
      statement.execute("create table kept as select 42 as answer");
    }
    killed.kill();
    killed.process().waitFor();

    try (var again = PostgresServer.start(data, port, folder.resolve("log"));
        var connection = DriverManager.getConnection(again.superuserUrl());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select answer, current_setting('fsync') from kept")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(42);
      assertThat(rows.getString(2)).isEqualTo("on");
    }
  }
}
