package io.zerodistance.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.zerodistance.local.process.Await;
import io.zerodistance.local.process.Http;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;

/**
 * Keycloak on the loopback address, run as a process of its own. The programs are shared; what a stack writes lies in a
 * home of its own that links to them, so that two stacks can run beside each other.
 */
public final class KeycloakServer {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Ports of the server and its management side; {@code origin} is the edge as a browser sees it. */
  public record Settings(Path home, int port, int managementPort, String origin, Path log) {}

  private KeycloakServer() {}

  /** Starts and returns once it is ready. The realm is imported at the first start only. */
  public static Process start(Settings settings) {
    try {
      prepareHome(settings);
      var process = OwnSession.of(command(settings), settings.log()).start();
      Await.until("Keycloak (see " + settings.log() + ")", PATIENCE, process,
          () -> Http.status("http://" + Ports.LOOPBACK + ":" + settings.managementPort() + "/health/ready") == 200);
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start Keycloak in " + settings.home(), e);
    }
  }

  private static void prepareHome(Settings settings) throws IOException {
    var distribution = KeycloakDistribution.folder();
    var imports = settings.home().resolve("data/import");
    Files.createDirectories(imports);
    Files.writeString(imports.resolve(Realm.NAME + "-realm.json"), Realm.json(settings.origin()));
    for (var name : List.of("lib", "conf", "themes", "providers")) {
      var link = settings.home().resolve(name);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, distribution.resolve(name));
    }
  }

  private static List<String> command(Settings settings) {
    var home = settings.home().toAbsolutePath();
    var command = new ArrayList<>(KeycloakDistribution.java(home));
    command.addAll(List.of("start", "--optimized", "--import-realm", "--http-enabled=true",
        "--http-host=" + Ports.LOOPBACK, "--http-port=" + settings.port(),
        "--http-management-port=" + settings.managementPort(), "--hostname=" + settings.origin(),
        // The services fetch the keys directly, before the edge is there; the issuer stays the edge's.
        "--hostname-backchannel-dynamic=true", "--proxy-headers=xforwarded",
        // Said again at the start: without it the server looks for others on the network.
        "--cache=local",
        "--db-url=jdbc:h2:file:" + home.resolve("data/h2/keycloak") + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE",
        "--log-level=warn"));
    return command;
  }
}
