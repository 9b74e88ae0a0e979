package io.zerodistance.resolution.replica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.zerodistance.local.kafka.KafkaServer;
import io.zerodistance.local.kafka.Topics;
import io.zerodistance.local.process.Await;
import io.zerodistance.local.process.Http;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;
import io.zerodistance.testkit.ServiceDatabase;

/** The packaged service in several processes on one database and one broker; a test may kill any of them. */
final class Replicas implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

  private final ServiceDatabase database = new ServiceDatabase();
  private final KafkaServer kafka = KafkaServer.temporary();
  private final Map<String, String> settings = new HashMap<>();
  private final List<Integer> ports = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();
  private final Path logs = Path.of("target/replicas");

  Replicas(int count, Map<String, String> more) throws IOException {
    Files.createDirectories(logs);
    settings.putAll(database.start());
    settings.putAll(Map.of("mp.messaging.incoming.events.connector", "smallrye-kafka", "kafka.bootstrap.servers",
        kafka.bootstrap(), "zd.relay.enabled", "true"));
    settings.putAll(more);
    Topics.create(kafka.bootstrap(), List.of("intake.events", "routing.events", "resolution.events", "feedback.events",
        "resolution.unreadable"), 12);
    for (int replica = 0; replica < count; replica++) {
      ports.add(Ports.free());
      processes.add(launch(replica));
    }
    for (int replica = 0; replica < count; replica++) {
      awaitReady(replica);
    }
  }

  /** The address of a replica, in turn. */
  String origin(int turn) {
    return "http://127.0.0.1:" + ports.get(Math.floorMod(turn, ports.size()));
  }

  /** SIGKILL for one of them, at once, and a new process in its place. */
  void killAny() throws IOException, InterruptedException {
    int replica = ThreadLocalRandom.current().nextInt(ports.size());
    processes.get(replica).destroyForcibly().waitFor();
    processes.set(replica, launch(replica));
    awaitReady(replica);
  }

  KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap(), ProducerConfig.ACKS_CONFIG, "all"),
        new StringSerializer(), new ByteArraySerializer());
  }

  /** As the owner, in sight of every unit. */
  Connection database() throws SQLException {
    var connection = DriverManager.getConnection(settings.get("quarkus.datasource.jdbc.url"),
        settings.get("quarkus.flyway.username"), settings.get("quarkus.flyway.password"));
    try (var sql = connection.createStatement()) {
      sql.execute("select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', false)");
    }
    return connection;
  }

  long count(String query) throws SQLException {
    try (var connection = database(); var sql = connection.createStatement(); var rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Process launch(int replica) throws IOException {
    var options = settings.entrySet().stream().map(setting -> "-D" + setting.getKey() + "=" + setting.getValue());
    var command = Stream.concat(Stream.of(OwnSession.java(), "-Xmx256m", "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dquarkus.http.port=" + ports.get(replica)),
        Stream.concat(options, Stream.of("-jar", JAR.toAbsolutePath().toString()))).toList();
    return new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(logs.resolve(replica + ".log").toFile())).start();
  }

  private void awaitReady(int replica) {
    Await.until("resolution (see " + logs + ")", PATIENCE, processes.get(replica),
        () -> Http.status(origin(replica) + "/q/health/ready") == 200);
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    kafka.close();
    database.stop();
  }
}
