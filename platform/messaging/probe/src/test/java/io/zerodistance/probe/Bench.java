package io.zerodistance.probe;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.zerodistance.local.kafka.Topics;
import io.zerodistance.local.postgres.PostgresServer;
import io.zerodistance.local.postgres.ServiceDatabases;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;

/** A database and a topic of one test, and the probes that work on them; all probes end with it. */
final class Bench implements AutoCloseable {

  static final String NO_RELAY = "-Dzd.relay.enabled=false";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  final String name = "probe_" + NUMBER.incrementAndGet();
  final Records records;
  final Topic topic;
  private final List<Probe> probes = new ArrayList<>();

  Bench() {
    Servers.start();
    ServiceDatabases.create(PostgresServer.superuserUrl(Servers.databasePort()), name);
    Topics.create(Servers.bootstrap(), Set.of(name, name + ".unreadable"), 4);
    records = new Records(name);
    topic = new Topic(name);
  }

  /** Starts a probe, without waiting; options are system properties of the process. */
  Probe launch(String... options) {
    int port = Ports.free();
    var log = Path.of(System.getProperty("zd.probe.logs"), name + "-" + probes.size() + ".log");
    var database = "postgresql://127.0.0.1:" + Servers.databasePort() + "/" + name;
    var command = new ArrayList<>(List.of(OwnSession.java(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        "-Dquarkus.http.port=" + port,
        "-Dquarkus.datasource.reactive.url=" + database, "-Dquarkus.datasource.jdbc.url=jdbc:" + database,
        "-Dquarkus.datasource.username=" + ServiceDatabases.app(name),
        "-Dquarkus.datasource.password=" + ServiceDatabases.app(name),
        "-Dquarkus.flyway.username=" + ServiceDatabases.owner(name),
        "-Dquarkus.flyway.password=" + ServiceDatabases.owner(name),
        "-Dquarkus.flyway.placeholders.app_role=" + ServiceDatabases.app(name),
        "-Dkafka.bootstrap.servers=" + Servers.bootstrap(), "-Dzd.relay.topic=" + name,
        "-Dzd.unreadable.topic=" + name + ".unreadable", "-Dmp.messaging.incoming.events.group.id=" + name,
        "-Dmp.messaging.incoming.events.session.timeout.ms=6000",
        "-Dmp.messaging.incoming.events.heartbeat.interval.ms=1500"));
    command.addAll(Arrays.asList(options));
    command.addAll(List.of("-jar", System.getProperty("zd.probe.app")));
    try {
      Files.createDirectories(log.getParent());
      var probe = new Probe(new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.to(log.toFile())).start(), port, log);
      Runtime.getRuntime().addShutdownHook(new Thread(probe::kill));
      probes.add(probe);
      return probe;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Probe start(String... options) {
    return launch(options).awaitReady();
  }

  /** The option that makes a probe end like by SIGKILL when it reaches the point of {@code crash/<point>.btm}. */
  static String crashing(String point) {
    try {
      var agent =
          new File(org.jboss.byteman.agent.Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      var rule = new File(Bench.class.getResource("/crash/" + point + ".btm").toURI());
      return "-javaagent:" + agent + "=script:" + rule;
    } catch (java.net.URISyntaxException malformed) {
      throw new IllegalStateException(malformed);
    }
  }

  @Override
  public void close() {
    probes.forEach(Probe::thaw);
    probes.forEach(Probe::kill);
    Servers.start();
  }
}
