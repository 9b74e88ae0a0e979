package io.zerodistance.local.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;

import io.zerodistance.local.process.Json;

/**
 * Which addresses belong to which upstream; a prefix ends at a slash, so {@code /api/cases} is not {@code
 * /api/casesearch}.
 */
final class Routes {

  private final Map<String, Upstream> byPrefix = new HashMap<>();

  private Routes() {}

  static Routes load(Map<String, List<Integer>> ports) {
    var routes = new Routes();
    try (var stream = Routes.class.getResourceAsStream("/edge/routes.json")) {
      var prefixes = Json.MAPPER.readValue(stream, new TypeReference<Map<String, List<String>>>() {});
      prefixes.forEach((name, all) -> {
        var upstream = new Upstream(name, ports.getOrDefault(name, List.of()));
        all.forEach(prefix -> routes.byPrefix.put(prefix, upstream));
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return routes;
  }

  /** The upstream of the longest prefix, or null. */
  Upstream find(String path) {
    for (var end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      var upstream = byPrefix.get(path.substring(0, end));
      if (upstream != null) {
        return upstream;
      }
    }
    return null;
  }

  /** True for addresses that never mean a page, so that a wrong one is a 404 and not the page of the start. */
  static boolean reserved(String path) {
    return path.matches("/(api|realms|resources|admin|q|edge|metrics)(/.*)?");
  }
}
