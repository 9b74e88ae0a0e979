package io.zerodistance.resolution.wired;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;

import io.zerodistance.local.postgres.PostgresServer;
import io.zerodistance.local.postgres.ServiceDatabases;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;

/**
 * The migrated database of {@link WiredService}, one for each process, so that tests of two never wait for each other. With
 * {@code -Dzd.wired.shared=true} the processes of one parent share the server and copy its migrated database: mutants are run by
 * processes that are killed, so a watcher ends that server with the parent.
 */
final class WiredDatabase {

  /** JDBC address as the owner, credentials included. One that does not start is not started again and again. */
  static final String URL = Boolean.getBoolean("zd.wired.shared") ? shared() : migrated(PostgresServer.temporary());

  private static final String DATABASE = "wired";
  private static final String WATCH = "while kill -0 $0; do sleep 1; done; kill -INT $1; sleep 3; rm -rf $2";

  private WiredDatabase() {}

  private static String shared() {
    long parent = ProcessHandle.current().parent().orElseThrow().pid();
    var folder = Path.of(System.getProperty("java.io.tmpdir"), "zd-wired-" + parent);
    try {
      Files.createDirectories(folder);
      try (var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = file.lock()) {
        var address = folder.resolve("address");
        if (lock.isValid() && !Files.exists(address)) {
          var log = folder.resolve("log");
          var postgres = PostgresServer.start(folder.resolve("data"), Ports.free(), log, List.of("fsync=off"));
          OwnSession.of(List.of("sh", "-c", WATCH, Long.toString(parent), Long.toString(postgres.process().pid()),
              folder.toString()), folder.resolve("watch")).start();
          migrated(postgres);
          Files.writeString(address, postgres.superuserUrl());
        }
        return copied(Files.readString(address));
      }
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Called under the lock: a database that is copied may have no other visitor. */
  private static String copied(String superuser) throws SQLException {
    var own = DATABASE + "_" + ProcessHandle.current().pid();
    var owner = ServiceDatabases.owner(DATABASE);
    try (var connection = DriverManager.getConnection(superuser); var sql = connection.createStatement()) {
      sql.execute("create database " + own + " template " + DATABASE + " owner " + owner);
    }
    return ServiceDatabases.inDatabase(superuser, own).replaceFirst("[?].*", "") + "?user=" + owner + "&password="
        + owner;
  }

  private static String migrated(PostgresServer postgres) {
    ServiceDatabases.create(postgres.superuserUrl(), DATABASE);
    var owner = ServiceDatabases.owner(DATABASE);
    var address = "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/" + DATABASE;
    Flyway.configure().dataSource(address, owner, owner).locations("db/platform", "db/migration")
        .placeholders(Map.of("app_role", ServiceDatabases.app(DATABASE), "demo", "true")).load().migrate();
    return address + "?user=" + owner + "&password=" + owner;
  }
}
