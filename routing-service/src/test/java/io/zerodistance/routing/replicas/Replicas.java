package io.zerodistance.routing.replicas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.zerodistance.local.kafka.KafkaServer;
import io.zerodistance.local.kafka.Topics;
import io.zerodistance.local.process.Await;
import io.zerodistance.local.process.CpuClock;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;
import io.zerodistance.local.process.Signals;
import io.zerodistance.testkit.ServiceDatabase;
import io.zerodistance.testkit.Tokens;

/** The packaged service as several processes over one database and one broker; all end with it. */
final class Replicas implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PARTITIONS = 12;
  private static final String SERVER_PID = "select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint";
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final ServiceDatabase database = new ServiceDatabase();
  private final Map<String, String> config;
  private final KafkaServer broker;
  private final List<Replica> replicas = new ArrayList<>();

  private record Replica(Process process, String address, Path log) {
    boolean isReady() throws IOException, InterruptedException {
      return HTTP.send(HttpRequest.newBuilder(URI.create(address + "/q/health/ready")).build(),
          BodyHandlers.discarding()).statusCode() == 200;
    }
  }

  Replicas(int count) {
    config = database.start();
    broker = KafkaServer.temporary();
    Topics.create(broker.bootstrap(), Set.of("intake.events", "resolution.events", "routing.events",
        "routing.unreadable"), PARTITIONS);
    // A real broker in; what is told stays in the outbox, where it is looked at. The identity provider is a key.
    config.remove("mp.messaging.incoming.events.connector");
    config.put("kafka.bootstrap.servers", broker.bootstrap());
    config.put("quarkus.oidc.auth-server-url", "");
    config.put("zd.routing.scan.page", Integer.toString(LateCases.PAGE));
    // The first alone makes the tables, so that the others find them.
    launch(0);
    awaitReady(0);
    for (int index = 1; index < count; index++) {
      launch(index);
    }
    for (int index = 1; index < count; index++) {
      awaitReady(index);
    }
  }

  int size() {
    return replicas.size();
  }

  String bootstrap() {
    return broker.bootstrap();
  }

  Rows rows() {
    return new Rows(config.get("quarkus.datasource.jdbc.url") + "?user=postgres&password=postgres");
  }

  /** A supervisor enters somebody's presence; the status of the answer. */
  int presence(int replica, String unit, String staff, String presence) {
    return send(replica, unit, "PUT", "/api/routing/staff/" + staff + "/presence",
        "{\"presence\":\"" + presence + "\"}");
  }

  /** A supervisor gives a case to somebody; the status of the answer. */
  int order(int replica, String unit, String number, String staff) {
    return send(replica, unit, "POST", "/api/routing/cases/" + number + "/assignment",
        "{\"staff\":\"" + staff + "\",\"reason\":\"knows the place\"}");
  }

  /** As a machine that fails: nothing is finished, nothing is told. */
  void kill(int replica) {
    Signals.stop(replicas.get(replica).process().toHandle(), "KILL", Duration.ofSeconds(10));
  }

  /** Milliseconds of processors that the living replicas and the database have used. */
  double processorTime() throws SQLException {
    // Not the parent of a backend: that ends with its connection, perhaps before anybody looks.
    var server = ProcessHandle.of(rows().count(SERVER_PID)).orElseThrow();
    return CpuClock.of(Stream.concat(replicas.stream().map(replica -> replica.process().toHandle()), Stream.of(server))
        .filter(ProcessHandle::isAlive).toArray(ProcessHandle[]::new));
  }

  @Override
  public void close() {
    replicas.forEach(replica -> Signals.stop(replica.process().toHandle(), "KILL", Duration.ofSeconds(10)));
    broker.close();
    database.stop();
  }

  private int send(int replica, String unit, String method, String path, String body) {
    var request = HttpRequest.newBuilder(URI.create(replicas.get(replica).address() + path))
        .timeout(Duration.ofSeconds(60)).header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + Tokens.of("boss", Set.of("supervisor"), Set.of(unit)))
        .method(method, BodyPublishers.ofString(body)).build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void launch(int index) {
    int port = Ports.free();
    var log = Path.of("target", "replicas", index + ".log");
    var command = new ArrayList<>(List.of(OwnSession.java(), "-Xmx320m", "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", "-Dquarkus.http.port=" + port));
    config.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-jar", System.getProperty("zd.routing.app")));
    try {
      Files.deleteIfExists(log);
      var process = OwnSession.of(command, log).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      replicas.add(new Replica(process, "http://127.0.0.1:" + port, log));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void awaitReady(int index) {
    var replica = replicas.get(index);
    Await.until("replica " + index + " (see " + replica.log() + ")", PATIENCE, replica.process(), replica::isReady);
  }
}
