package io.zerodistance.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.zerodistance.local.edge.EdgeSettings;
import io.zerodistance.local.identity.KeycloakDistribution;
import io.zerodistance.local.identity.KeycloakServer;
import io.zerodistance.local.kafka.KafkaServer;
import io.zerodistance.local.kafka.Topics;
import io.zerodistance.local.postgres.PostgresServer;
import io.zerodistance.local.postgres.ServiceDatabases;
import io.zerodistance.local.process.Await;
import io.zerodistance.local.process.Http;
import io.zerodistance.local.process.Json;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;

/** Everything a stack consists of, in waves: the parts of a wave start together once the wave before is ready. */
final class StackParts {

  private static final int PARTITIONS = 12;

  private final StackSettings settings;
  private final StackPorts ports;

  StackParts(StackSettings settings) {
    this.settings = settings;
    this.ports = settings.ports();
  }

  List<List<Part>> waves() {
    var services = new ArrayList<Part>();
    for (var service : StackPorts.services()) {
      IntStream.rangeClosed(1, settings.replicas(service))
          .forEach(replica -> services.add(ServicePart.of(settings, service, replica)));
    }
    return List.of(List.of(postgres(), kafka(), keycloak(), payout(), mail()), services, List.of(edge()));
  }

  private Part postgres() {
    return new Part("postgres", ports.postgres(), null, () -> {
      var server = PostgresServer.start(settings.data("postgres"), ports.postgres(), settings.log("postgres"));
      StackPorts.services().forEach(service -> ServiceDatabases.create(server.superuserUrl(), service));
      return server.process();
    }, null);
  }

  private Part kafka() {
    return new Part("kafka", ports.kafka(), null, () -> {
      var server =
          KafkaServer.start(settings.data("kafka"), ports.kafka(), ports.kafkaController(), settings.log("kafka"));
      Topics.create(server.bootstrap(), StackPorts.services().stream()
          .flatMap(service -> Stream.of(service + ".events", service + ".unreadable")).toList(), PARTITIONS);
      return server.process();
    }, null);
  }

  private static List<String> topics(String suffix) {
    return StackPorts.services().stream().map(service -> service + suffix).toList();
  }

  private Part keycloak() {
    var health = "http://" + Ports.LOOPBACK + ":" + ports.keycloakManagement() + "/health/ready";
    return new Part("keycloak", ports.keycloak(), health, () -> {
      KeycloakDistribution.prepare(settings.log("keycloak"));
      return KeycloakServer.start(new KeycloakServer.Settings(settings.data("keycloak"), ports.keycloak(),
          ports.keycloakManagement(), ports.origin(), settings.log("keycloak")));
    }, null);
  }

  private Part payout() {
    return own("payout", ports.payout(), "/health",
        List.of("payout-gateway", "--port", Integer.toString(ports.payout()),
            "--log", settings.data("payout").resolve("payouts.log").toString()));
  }

  private Part mail() {
    var arguments = new ArrayList<>(List.of("mail-server", "--smtp", Integer.toString(ports.smtp()), "--imap",
        Integer.toString(ports.imap()), "--page", Integer.toString(ports.mail())));
    LocalMailboxes.addresses().forEach(address -> arguments.addAll(List.of("--address", address)));
    return own("mail", ports.mail(), "/health", arguments);
  }

  private Part edge() {
    var upstreams = new HashMap<String, List<Integer>>();
    for (var service : StackPorts.services()) {
      upstreams.put(service, IntStream.rangeClosed(1, settings.replicas(service))
          .mapToObj(replica -> ports.service(service, replica)).toList());
    }
    upstreams.put("identity", List.of(ports.keycloak()));
    var layout = new EdgeSettings(settings.host(), ports.edge(), settings.root().resolve("web/dist"), upstreams);
    var file = settings.data("edge.json");
    var part = own("edge", ports.edge(), "/edge/health", List.of("edge", "--settings", file.toString()));
    return new Part(part.name(), part.port(), part.health(), () -> {
      write(file, layout);
      return part.starter().start();
    }, null);
  }

  /** A small program of this very jar in a process of its own. */
  private Part own(String name, int port, String healthPath, List<String> arguments) {
    var health = "http://" + Ports.LOOPBACK + ":" + port + healthPath;
    return new Part(name, port, health, () -> {
      var command = new ArrayList<>(List.of(OwnSession.java(), "-XX:+UseSerialGC", "-Xms16m", "-Xmx96m", "-Xss512k",
          "-XX:+ExitOnOutOfMemoryError", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED",
          "-cp",
          System.getProperty("java.class.path"), "io.zerodistance.local.Main"));
      command.addAll(arguments);
      var process = OwnSession.of(command, settings.log(name)).start();
      Await.until(name + " (see " + settings.log(name) + ")", Duration.ofMinutes(2), process,
          () -> Http.status(health) == 200);
      return process;
    }, null);
  }

  private static void write(Path file, EdgeSettings layout) throws IOException {
    Files.createDirectories(file.getParent());
    Json.MAPPER.writeValue(file.toFile(), layout);
  }
}
