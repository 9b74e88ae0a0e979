package io.zerodistance.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

import com.fasterxml.jackson.databind.JsonNode;

import io.zerodistance.local.postgres.PostgresServer;
import io.zerodistance.local.postgres.ServiceDatabases;
import io.zerodistance.local.stack.StackPorts;

/**
 * The running suite under test: started once with the same program as {@code zd up}, on ports and data of its own, ended with the
 * tests. {@code -Dzd.origin=http://localhost:8080} tests one that runs already,
 * {@code -Dzd.native=true} the executables.
 */
public final class Suite {

  private static final int PORT_BASE = 28_080;
  private static final Duration START = Duration.ofMinutes(6);
  private static Suite running;

  private final Path root = Path.of(System.getProperty("zd.root", "..")).toAbsolutePath().normalize();
  private final Path state = root.resolve("tests/target/zd");
  private final String attached = System.getProperty("zd.origin", "");

  private volatile Map<String, String> environment = Map.of();

  private Suite() {}

  /** The suite, started if need be with one process per service. */
  public static synchronized Suite running() {
    if (running == null) {
      running = new Suite();
      if (running.attached.isBlank()) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> running.zd(Duration.ofMinutes(2), "stop")));
        running.start();
      }
    }
    return running;
  }

  public String origin() {
    return attached.isBlank() ? "http://localhost:" + PORT_BASE : attached;
  }

  /** Whether this suite may be stopped, killed and started again by a test. */
  public boolean isOurs() {
    return attached.isBlank();
  }

  /** Stops it and starts it again, with the same data; {@code "--replicas", "all=2"} and the like. */
  public void restart(String... options) {
    zd(Duration.ofMinutes(2), "stop");
    start(options);
  }

  /** The same with settings of the environment that hold until the next restart. */
  public void restartWith(Map<String, String> settings) {
    environment = Map.copyOf(settings);
    restart("--replicas", "all=1");
    environment = Map.of();
  }

  /** Ends one process of a service with SIGKILL, at once: what the supervisor wrote down names it. */
  public long kill(String part) {
    for (var candidate : written().path("parts")) {
      if (candidate.path("name").asText().equals(part) && candidate.path("pid").asLong() > 0) {
        long pid = candidate.path("pid").asLong();
        assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).as("killed " + part).isTrue();
        return pid;
      }
    }
    throw new AssertionError("no process of " + part + " in " + written());
  }

  private JsonNode written() {
    try {
      return Json.read(Files.readString(state.resolve("state.json")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Moves a row of a service's database where a test cannot wait for time to pass; only of a suite of ours. */
  public void age(String service, String statement) {
    assertThat(isOurs()).as("rows of a suite of ours").isTrue();
    var address =
        ServiceDatabases.inDatabase(PostgresServer.superuserUrl(new StackPorts(PORT_BASE).postgres()), service);
    try (var connection = DriverManager.getConnection(address); var prepared = connection.createStatement()) {
      assertThat(prepared.executeUpdate(statement)).as(statement).isOne();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Hands a mail with a further header to the suite's mail server, as somebody's own server would; only of a suite of ours. */
  public void mail(String from, String to, String subject, String text, String header, String value) {
    assertThat(isOurs()).as("mail of a suite of ours").isTrue();
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", Integer.toString(new StackPorts(PORT_BASE).smtp()));
    var mail = new MimeMessage(Session.getInstance(settings));
    try {
      mail.setFrom(from);
      mail.setRecipients(Message.RecipientType.TO, to);
      mail.setSubject(subject, "UTF-8");
      mail.setText(text, "UTF-8");
      mail.setHeader(header, value);
      Transport.send(mail);
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** How many rows the importer has noted as filed. */
  public long imported() {
    var journals = state.resolve("data/imports");
    if (!Files.isDirectory(journals)) {
      return 0;
    }
    try (var files = Files.list(journals)) {
      long rows = 0;
      for (var file : files.toList()) {
        try (var lines = Files.lines(file)) {
          rows += lines.count();
        }
      }
      return rows;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Drops the importer's own notes, so that only the service's idempotency keys stand against a second copy. */
  public void forgetImports() {
    try (var files = Files.walk(state.resolve("data/imports"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public JsonNode status() {
    var text = zd(Duration.ofMinutes(1), "status", "--json").output();
    return Json.read(text.substring(text.indexOf('{')));
  }

  /** Runs a verb of the program to its end. */
  public Ended zd(Duration patience, String... arguments) {
    try {
      var process = launch(List.of(arguments));
      if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
        process.destroy();
        throw new AssertionError(String.join(" ", arguments) + " did not end: " + output());
      }
      return new Ended(process.exitValue(), output());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** Runs a verb beside the test; its output goes to the log of the suite. */
  public Process launch(List<String> arguments) {
    var command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
            "-XX:+UseSerialGC", "-jar", jar().toString()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
    builder.environment().putAll(environment);
    builder.environment().put("ZD_ROOT", root.toString());
    builder.environment().put("ZD_STATE", state.toString());
    builder.environment().put("ZD_PORT_BASE", Integer.toString(PORT_BASE));
    try {
      Files.createDirectories(state);
      return builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** How a verb ended: its exit code and what it printed. */
  public record Ended(int exitCode, String output) {}

  private void start(String... options) {
    var arguments = new ArrayList<>(List.of("up", "--detach"));
    if (options.length == 0) {
      arguments.add("--fresh");
    }
    if (Boolean.getBoolean("zd.native")) {
      arguments.add("--native");
    }
    arguments.addAll(List.of(options));
    var ended = zd(START, arguments.toArray(String[]::new));
    assertThat(ended.exitCode()).as(ended.output()).isZero();
  }

  private String output() {
    try {
      return Files.readString(log(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** One per thread, so that a verb beside another does not overwrite its output. */
  private Path log() {
    return state.resolve("zd-" + Thread.currentThread().threadId() + ".log");
  }

  private Path jar() {
    try (var files = Files.list(root.resolve("platform/local/target"))) {
      return files.filter(file -> file.getFileName().toString().matches("platform-local-[0-9.]+\\.jar")).findFirst()
          .orElseThrow(() -> new AssertionError("platform/local is not packaged: run ./zd test"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
