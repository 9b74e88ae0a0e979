package io.zerodistance.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.zerodistance.local.process.Await;
import io.zerodistance.local.process.Folders;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;
import io.zerodistance.local.process.Signals;

/**
 * One PostgreSQL cluster on the loopback address, run as a process of its own; a clean close is a fast shutdown.
 *
 * <p>The superuser is {@code postgres} with a password of the same name: a local cluster for one machine, never one to
 * expose.
 */
public final class PostgresServer implements AutoCloseable {

  private static final String SUPERUSER = "postgres";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final int port;
  private final Path temporary;

  private PostgresServer(Process process, int port, Path temporary) {
    this.process = process;
    this.port = port;
    this.temporary = temporary;
  }

  /**
   * A cluster for tests on a free port; its data is deleted by {@link #close()} and at the latest when this JVM ends.
   */
  public static PostgresServer temporary() {
    var folder = Folders.temporary("zd-postgres");
    var port = Ports.free();
    // The data outlives no machine crash by design, so waiting for the disk would only slow the tests down.
    var server = launch(folder.resolve("data"), port, folder.resolve("postgres.log"), folder, List.of("fsync=off"));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  /**
   * A cluster whose data in {@code data} is kept; initialised at the first start. Returns once it accepts connections.
   */
  public static PostgresServer start(Path data, int port, Path log) {
    return start(data, port, log, List.of());
  }

  /** The same with settings that go before those of a small machine, such as {@code shared_buffers=512MB}. */
  public static PostgresServer start(Path data, int port, Path log, List<String> settings) {
    return launch(data, port, log, null, settings);
  }

  private static PostgresServer launch(Path data, int port, Path log, Path temporary, List<String> more) {
    try {
      if (!Files.exists(data.resolve("PG_VERSION"))) {
        initialise(data, log);
      }
      var command = program("postgres", "-D", data.toAbsolutePath().toString(), "-p", Integer.toString(port));
      for (var setting : PostgresSettings.all(more)) {
        command.addAll(List.of("-c", setting));
      }
      var server = new PostgresServer(OwnSession.of(command, log).start(), port, temporary);
      Await.until("PostgreSQL (see " + log + ")", PATIENCE, server.process, server::answers);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start PostgreSQL in " + data, e);
    }
  }

  /** Order by code points, by PostgreSQL itself: the same as the C library's C.UTF-8, without a call of it for each comparison. */
  private static void initialise(Path data, Path log) throws IOException {
    var password = Files.createTempFile("zd", ".pw");
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
      Files.writeString(password, SUPERUSER);
      var command = program("initdb", "-D", data.toAbsolutePath().toString(), "-U", SUPERUSER, "-A", "scram-sha-256",
          "--pwfile=" + password, "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8",
          "--no-instructions");
      if (OwnSession.of(command, log).start().waitFor() != 0) {
        Folders.delete(data);
        throw new IOException("initdb failed, see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(password);
    }
  }

  private static List<String> program(String name, String... arguments) {
    var command = new ArrayList<String>();
    // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody in particular.
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(PostgresBinaries.folder().resolve("bin").resolve(name).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private boolean answers() throws Exception {
    try (var connection = DriverManager.getConnection(superuserUrl())) {
      return connection.isValid(2);
    }
  }

  public int port() {
    return port;
  }

  public Process process() {
    return process;
  }

  /** JDBC address of database {@code postgres} as superuser, credentials included. */
  public String superuserUrl() {
    return superuserUrl(port);
  }

  /** The same for a cluster that another process started. */
  public static String superuserUrl(int port) {
    return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/postgres?user=" + SUPERUSER + "&password="
        + SUPERUSER;
  }

  /** SIGKILL: what a crash of the server looks like to its clients. */
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      Signals.stop(process.toHandle(), "INT", Duration.ofSeconds(20));
    }
    if (temporary != null) {
      Folders.delete(temporary);
    }
  }
}
