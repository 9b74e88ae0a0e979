package io.zerodistance.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.zerodistance.local.process.Folders;
import io.zerodistance.local.process.OwnSession;

/** The unpacked Keycloak; {@link #prepare} is its own build step, done once and not at every start. */
public final class KeycloakDistribution {

  private static final List<String> BUILD = List.of("build", "--db=dev-file", "--cache=local", "--health-enabled=true");

  private KeycloakDistribution() {}

  static Path folder() {
    try (var parts = Files.list(Folders.stackHome())) {
      return parts
          .filter(part -> Files.isDirectory(part) && part.getFileName().toString().startsWith("keycloak-"))
          .max(Path::compareTo)
          .orElseThrow(() -> new IllegalStateException(
              "Keycloak is not unpacked in " + Folders.stackHome() + ": package module platform/local/parts"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean prepared() {
    try {
      var mark = mark();
      return Files.exists(mark) && Files.readString(mark).equals(BUILD.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs Keycloak's build step (about 25 s) unless it was run before with these very options. */
  public static void prepare(Path log) {
    if (prepared()) {
      return;
    }
    try {
      var command = new ArrayList<>(java(folder()));
      command.addAll(BUILD);
      var process = OwnSession.of(command, log).start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("Keycloak could not be prepared, see " + log);
      }
      Files.writeString(mark(), BUILD.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** What {@code kc.sh} runs, without the shell that would stand between us and the process. */
  static List<String> java(Path home) {
    var command = new ArrayList<>(List.of(OwnSession.java(), "-Xms64m", "-Xmx384m", "-XX:+UseSerialGC",
        // The first compiler is enough for a handful of logins and halves the work of a start.
        "-XX:TieredStopAtLevel=1",
        "-XX:MaxMetaspaceSize=256m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8", "-Duser.language=en",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "--enable-native-access=ALL-UNNAMED"));
    for (var opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"),
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
        "-Dquarkus-log-max-startup-records=10000", "-cp", home.resolve("lib/quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    return command;
  }

  private static Path mark() {
    return folder().resolve(".zd-prepared");
  }
}
