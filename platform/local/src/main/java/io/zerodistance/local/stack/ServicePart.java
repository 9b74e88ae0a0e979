package io.zerodistance.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.zerodistance.local.kafka.KafkaServer;
import io.zerodistance.local.postgres.ServiceDatabases;
import io.zerodistance.local.process.Await;
import io.zerodistance.local.process.Http;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;

/** One replica of a service as a part: its program and the configuration keys that every deployment of it uses. */
final class ServicePart {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  /** All pools together stay below PostgreSQL's 120 connections, with room for migrations and a person looking. */
  private static final int CONNECTIONS = 80;

  private final StackSettings settings;
  private final String service;
  private final int port;

  private ServicePart(StackSettings settings, String service, int replica) {
    this.settings = settings;
    this.service = service;
    this.port = settings.ports().service(service, replica);
  }

  static Part of(StackSettings settings, String service, int replica) {
    var part = new ServicePart(settings, service, replica);
    var name = replica == 1 ? service : service + "-" + replica;
    var health = "http://" + Ports.LOOPBACK + ":" + part.port + "/q/health/ready";
    return new Part(name, part.port, health, () -> part.start(name, health), part.missing());
  }

  private String missing() {
    return Files.exists(program()) ? null : settings.root().relativize(program()).toString();
  }

  private Process start(String name, String health) throws IOException {
    var log = settings.log(name);
    var builder = OwnSession.of(command(), log).directory(settings.root().toFile());
    builder.environment().putAll(environment());
    var process = builder.start();
    Await.until(name + " (see " + log + ")", PATIENCE, process, () -> Http.status(health) == 200);
    return process;
  }

  private Path program() {
    var target = settings.root().resolve(service + "-service/target");
    if (!settings.nativeExecutables()) {
      return target.resolve("quarkus-app/quarkus-run.jar");
    }
    try (var files = Files.isDirectory(target) ? Files.newDirectoryStream(target, "*-runner") : null) {
      if (files != null) {
        for (var file : files) {
          return file;
        }
      }
      return target.resolve(service + "-service-runner");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command() {
    return settings.nativeExecutables()
        ? List.of(program().toString(), "-Xmx192m")
        // One tier of compilation: on few cores, shared by so many processes, the second tier costs minutes before it pays.
        : List.of(OwnSession.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms48m", "-Xmx224m", "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--sun-misc-unsafe-memory-access=allow", "-jar", program().toString());
  }

  private Map<String, String> environment() {
    var ports = settings.ports();
    var database = Ports.LOOPBACK + ":" + ports.postgres() + "/" + service;
    var keys = new HashMap<String, String>();
    keys.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
    keys.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    keys.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + database);
    keys.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + database);
    keys.put("QUARKUS_DATASOURCE_USERNAME", ServiceDatabases.app(service));
    keys.put("QUARKUS_DATASOURCE_PASSWORD", ServiceDatabases.app(service));
    keys.put("QUARKUS_FLYWAY_USERNAME", ServiceDatabases.owner(service));
    keys.put("QUARKUS_FLYWAY_PASSWORD", ServiceDatabases.owner(service));
    // Not PLACEHOLDERS__DEMO_: the quoted name loses to the platform's default of quarkus.flyway.placeholders.demo.
    keys.put("QUARKUS_FLYWAY_PLACEHOLDERS_DEMO", "true");
    keys.put("QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE", Integer.toString(connections()));
    keys.put("QUARKUS_DATASOURCE_JDBC_MIN_SIZE", "0");
    keys.put("QUARKUS_DATASOURCE_JDBC_INITIAL_SIZE", "0");
    keys.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "2");
    keys.put("KAFKA_BOOTSTRAP_SERVERS", KafkaServer.bootstrap(ports.kafka()));
    keys.put("QUARKUS_OIDC_AUTH_SERVER_URL",
        "http://" + Ports.LOOPBACK + ":" + ports.keycloak() + "/realms/zerodistance");
    keys.put("QUARKUS_OIDC_TOKEN_ISSUER", ports.origin() + "/realms/zerodistance");
    keys.put("PAYOUT_GATEWAY_URL", "http://" + Ports.LOOPBACK + ":" + ports.payout());
    // Imports and benchmarks file thousands of complaints from this machine; ZD_ABUSE_TRUSTED=none shows the limits here.
    keys.put("ZD_ABUSE_TRUSTED", System.getenv().getOrDefault("ZD_ABUSE_TRUSTED", "127.0.0.0/8,::1/128"));
    if (service.equals("intake")) {
      keys.putAll(LocalMailboxes.keys(ports));
      keys.put("RESOLUTION_URL", ports.origin());
      keys.put("ZD_ATTACHMENTS_FOLDER", settings.data("attachments").toString());
    }
    if (service.equals("resolution")) {
      keys.put("INTAKE_URL", ports.origin());
    }
    keys.put("QUARKUS_LOG_FILE_ENABLED", "false");
    return keys;
  }

  private int connections() {
    return Math.clamp(CONNECTIONS / settings.serviceProcesses(), 4, 16);
  }
}
