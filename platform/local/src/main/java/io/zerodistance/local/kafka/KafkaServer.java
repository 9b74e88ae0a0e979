package io.zerodistance.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.zerodistance.local.process.Await;
import io.zerodistance.local.process.Folders;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;
import io.zerodistance.local.process.Signals;

/** One Kafka broker (KRaft, combined roles) on the loopback address, run as a process of its own. */
public final class KafkaServer implements AutoCloseable {

  private static final String CLUSTER = "ZeroDistanceLocalAAAAA";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final int port;
  private final Path temporary;

  private KafkaServer(Process process, int port, Path temporary) {
    this.process = process;
    this.port = port;
    this.temporary = temporary;
  }

  /** A broker for tests on free ports; its data is deleted by {@link #close()} and at the latest when this JVM ends. */
  public static KafkaServer temporary() {
    var folder = Folders.temporary("zd-kafka");
    var server = launch(folder.resolve("data"), Ports.free(), Ports.free(), folder.resolve("kafka.log"), folder);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  /** A broker whose data in {@code data} is kept; formatted at the first start. Returns once it answers a client. */
  public static KafkaServer start(Path data, int port, int controllerPort, Path log) {
    return launch(data, port, controllerPort, log, null);
  }

  private static KafkaServer launch(Path data, int port, int controllerPort, Path log, Path temporary) {
    try {
      Files.createDirectories(data);
      var settings = data.resolveSibling(data.getFileName() + ".properties").toAbsolutePath();
      Files.writeString(settings, KafkaSettings.of(data.toAbsolutePath(), port, controllerPort));
      if (!Files.exists(data.resolve("meta.properties"))) {
        var format = java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString());
        if (OwnSession.of(format, log).start().waitFor() != 0) {
          throw new IOException("formatting failed, see " + log);
        }
      }
      var process = OwnSession.of(java("kafka.Kafka", settings.toString()), log).start();
      var server = new KafkaServer(process, port, temporary);
      Await.until("Kafka (see " + log + ")", PATIENCE, process, () -> Ports.taken(port));
      Topics.awaitBroker(server.bootstrap(), PATIENCE);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start Kafka in " + data, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static List<String> java(String... arguments) {
    var command = new ArrayList<>(List.of(OwnSession.java(), "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
        "-Dorg.slf4j.simpleLogger.showDateTime=true", "-cp", Folders.stackHome().resolve("kafka/lib") + "/*"));
    command.addAll(Arrays.asList(arguments));
    return command;
  }

  public int port() {
    return port;
  }

  /** The same for a broker that another process started. */
  public static String bootstrap(int port) {
    return Ports.LOOPBACK + ":" + port;
  }

  /** {@code host:port} for clients. */
  public String bootstrap() {
    return bootstrap(port);
  }

  public Process process() {
    return process;
  }

  /** SIGKILL: what a crash of the broker looks like to its clients. */
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      Signals.stop(process.toHandle(), "TERM", Duration.ofSeconds(20));
    }
    if (temporary != null) {
      Folders.delete(temporary);
    }
  }
}
