package io.zerodistance.bench;

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

import io.zerodistance.local.kafka.KafkaServer;
import io.zerodistance.local.kafka.Topics;
import io.zerodistance.local.postgres.PostgresServer;
import io.zerodistance.local.postgres.ServiceDatabases;
import io.zerodistance.local.process.Await;
import io.zerodistance.local.process.Folders;
import io.zerodistance.local.process.Http;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;
import io.zerodistance.local.process.Signals;

/** PostgreSQL with durable commits, a broker and a service, all on free ports of the loopback address; new data each time. */
final class BenchStack implements AutoCloseable {

  private static final int PARTITIONS = 12;
  /** Room for the working set and for minutes between checkpoints, after each of which every page touched is written whole. */
  private static final List<String> DATABASE_OF_PRODUCTION =
      List.of("shared_buffers=512MB", "max_wal_size=6GB", "checkpoint_timeout=15min");
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String KEY = "YmVuY2ggYmVuY2ggYmVuY2ggYmVuY2ggYmVuY2ggMDE=";

  private final Path root;
  private final Path folder;
  private final String service;
  final StaffToken token = new StaffToken();
  final int port = Ports.free();
  PostgresServer postgres;
  private KafkaServer kafka;
  private final List<Process> replicas = new ArrayList<>();

  private BenchStack(Path root, Path folder, String service) {
    this.root = root;
    this.service = service;
    this.folder = folder;
  }

  static BenchStack start(Path root, Path folder, String service) throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder);
    var stack = new BenchStack(root, folder, service);
    // Ctrl-C leaves nothing behind.
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    try {
      stack.postgres = PostgresServer.start(folder.resolve("postgres"), Ports.free(), folder.resolve("postgres.log"),
          DATABASE_OF_PRODUCTION);
      ServiceDatabases.create(stack.postgres.superuserUrl(), service);
      stack.kafka = KafkaServer.start(folder.resolve("kafka"), Ports.free(), Ports.free(), folder.resolve("kafka.log"));
      Topics.create(stack.kafka.bootstrap(), List.of("intake.events", "intake.unreadable", "routing.events",
          "routing.unreadable", "resolution.events", "feedback.events", "analytics.events"), PARTITIONS);
      stack.startReplica(stack.port);
      return stack;
    } catch (IOException | RuntimeException failure) {
      stack.close();
      throw failure;
    }
  }

  /** One more process of the service on the same database and broker. */
  Process startReplica() throws IOException {
    return startReplica(Ports.free());
  }

  private Process startReplica(int port) throws IOException {
    var log = folder.resolve(service + "-" + (replicas.size() + 1) + ".log");
    // The flags of production: both tiers of compilation, a collector for few cores, a fixed heap.
    var builder = OwnSession.of(List.of(OwnSession.java(), "-XX:+UseSerialGC", "-Xms384m", "-Xmx384m", "-Xmn192m",
        "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "--sun-misc-unsafe-memory-access=allow", "-jar",
        root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar").toString()), log);
    builder.environment().putAll(environment(port));
    var replica = builder.start();
    replicas.add(replica);
    var health = "http://" + Ports.LOOPBACK + ":" + port + "/q/health/ready";
    Await.until(service + " (see " + log + ")", PATIENCE, replica, () -> Http.status(health) == 200);
    return replica;
  }

  private Map<String, String> environment(int port) {
    var database = Ports.LOOPBACK + ":" + postgres.port() + "/" + service;
    var keys = new HashMap<String, String>();
    keys.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
    keys.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    keys.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + database);
    keys.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + database);
    keys.put("QUARKUS_DATASOURCE_USERNAME", ServiceDatabases.app(service));
    keys.put("QUARKUS_DATASOURCE_PASSWORD", ServiceDatabases.app(service));
    keys.put("QUARKUS_FLYWAY_USERNAME", ServiceDatabases.owner(service));
    keys.put("QUARKUS_FLYWAY_PASSWORD", ServiceDatabases.owner(service));
    keys.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
    keys.put("QUARKUS_OIDC_PUBLIC_KEY", token.publicKey());
    keys.put("QUARKUS_OIDC_TOKEN_ISSUER", StaffToken.ISSUER);
    keys.put("ZD_INTAKE_CONTACT_KEY", KEY);
    // All load comes from one address.
    keys.put("ZD_ABUSE_TRUSTED", "127.0.0.0/8");
    return keys;
  }

  /** Everything that works for a request: service, database and broker. */
  ProcessHandle[] ours() {
    return new ProcessHandle[] {replicas.getFirst().toHandle(), postgres.process().toHandle(),
        kafka.process().toHandle()};
  }

  /** Until none of these tables of the service, which hold what is still to be done, has a row. */
  void awaitNone(String... tables) throws SQLException {
    // Asked many times in a second: it must not count, since its own cost is counted as the service's.
    var any = String.join(") or exists (select from ", tables);
    try (var connection = superuser(service);
        var waiting = connection.prepareStatement("select exists (select from " + any + ")")) {
      Await.until("nothing is left in " + String.join(", ", tables), PATIENCE, replicas.getLast(), () -> {
        try (var rows = waiting.executeQuery()) {
          return rows.next() && !rows.getBoolean(1);
        } catch (SQLException failure) {
          throw new IllegalStateException(failure);
        }
      });
    }
  }

  Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(ServiceDatabases.inDatabase(postgres.superuserUrl(), database));
  }

  Path folder() {
    return folder;
  }

  String bootstrap() {
    return kafka.bootstrap();
  }

  /** Ends every process of the service; database and broker stay. */
  synchronized void stopReplicas() {
    replicas.stream().filter(Process::isAlive)
        .forEach(replica -> Signals.stop(replica.toHandle(), "TERM", Duration.ofSeconds(20)));
  }

  @Override
  public synchronized void close() {
    stopReplicas();
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }
}
