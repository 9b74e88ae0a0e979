package io.zerodistance.probe;

import java.nio.file.Path;
import java.time.Duration;

import io.zerodistance.local.kafka.KafkaServer;
import io.zerodistance.local.postgres.PostgresServer;
import io.zerodistance.local.process.Folders;
import io.zerodistance.local.process.Ports;
import io.zerodistance.local.process.Signals;

/** One real broker and one real database for all tests; both can be taken away and come back with their data and address. */
final class Servers {

  private static final Path FOLDER = Folders.temporary("zd-probe");
  private static final int BROKER_PORT = Ports.free();
  private static final int CONTROLLER_PORT = Ports.free();
  private static final int DATABASE_PORT = Ports.free();
  private static KafkaServer broker;
  private static PostgresServer database;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      stopBroker();
      stopDatabase();
      Folders.delete(FOLDER);
    }));
  }

  private Servers() {}

  static void start() {
    startDatabase();
    startBroker();
  }

  static String bootstrap() {
    return Ports.LOOPBACK + ":" + BROKER_PORT;
  }

  static int databasePort() {
    return DATABASE_PORT;
  }

  static void startBroker() {
    if (broker == null) {
      broker = KafkaServer.start(FOLDER.resolve("kafka"), BROKER_PORT, CONTROLLER_PORT, FOLDER.resolve("kafka.log"));
    }
  }

  /** SIGKILL. */
  static void stopBroker() {
    if (broker != null) {
      Signals.stop(broker.process().toHandle(), "KILL", Duration.ofSeconds(10));
      broker = null;
    }
  }

  static void startDatabase() {
    if (database == null) {
      database = PostgresServer.start(FOLDER.resolve("postgres"), DATABASE_PORT, FOLDER.resolve("postgres.log"));
    }
  }

  /** PostgreSQL's immediate shutdown: every connection is cut at once, and the next start recovers as after a crash. */
  static void stopDatabase() {
    if (database != null) {
      Signals.stop(database.process().toHandle(), "QUIT", Duration.ofSeconds(10));
      database = null;
    }
  }
}
