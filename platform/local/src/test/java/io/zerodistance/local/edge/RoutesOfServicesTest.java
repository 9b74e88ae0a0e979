package io.zerodistance.local.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every address that a resource of a service has is forwarded to that service: a page that works past the edge alone works for nobody. */
class RoutesOfServicesTest {

  private static final Path ROOT =
      Path.of(System.getProperty("maven.multiModuleProjectDirectory", "../..")).toAbsolutePath();
  private static final List<String> SERVICES = List.of("intake", "routing", "resolution", "feedback", "analytics");
  private static final Pattern ADDRESS = Pattern.compile("@Path\\(\"(/api/[a-z-]+)");

  @Test
  void the_edge_forwards_every_address_of_the_services() {
    for (var service : SERVICES) {
      var addresses = addresses(service);
      assertThat(addresses).as("addresses of " + service).isNotEmpty();
      assertThat(addresses).as("edge/routes.json").allMatch(address -> isForwarded(address, service));
    }
  }

  @Test
  void an_address_that_nobody_forwards_is_seen() {
    assertThat(isForwarded("/api/nobodys", "resolution")).isFalse();
    assertThat(isForwarded("/api/cases", "intake")).isFalse();
  }

  private static boolean isForwarded(String address, String service) {
    var upstream = Routes.load(Map.of()).find(address);
    return upstream != null && upstream.name().equals(service);
  }

  private static TreeSet<String> addresses(String service) {
    var found = new TreeSet<String>();
    try (var sources = Files.walk(ROOT.resolve(service + "-service/src/main/java"))) {
      sources.filter(file -> file.toString().endsWith("Resource.java")).flatMap(RoutesOfServicesTest::addresses)
          .forEach(found::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static Stream<String> addresses(Path source) {
    try {
      var written = Files.readString(source);
      // What a service asks of another is that one's address.
      return written.contains("@RegisterRestClient") ? Stream.empty()
          : ADDRESS.matcher(written).results().map(match -> match.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
