package io.zerodistance.local.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every port of a stack, all on the loopback address. {@code base} is the edge's; the others move along with it, so a
 * stack with another base runs beside the first. Replica n of a service listens 10·(n−1) above the first.
 */
public record StackPorts(int base) {

  public static final int USUAL_BASE = 8080;
  private static final List<String> SERVICES = List.of("intake", "routing", "resolution", "feedback", "analytics");

  public StackPorts {
    if (base < 1024 || base - USUAL_BASE + 19_093 > 65_535) {
      throw new IllegalArgumentException("ZD_PORT_BASE must be between 1024 and " + (65_535 - 19_093 + USUAL_BASE));
    }
  }

  /** As the environment says ({@code ZD_PORT_BASE}), else the usual ones. */
  public static StackPorts ofEnvironment() {
    var base = System.getenv("ZD_PORT_BASE");
    return new StackPorts(base == null || base.isBlank() ? USUAL_BASE : Integer.parseInt(base.strip()));
  }

  static List<String> services() {
    return SERVICES;
  }

  int edge() {
    return base;
  }

  int service(String name, int replica) {
    return moved(8101 + SERVICES.indexOf(name) + 10 * (replica - 1));
  }

  int payout() {
    return moved(8190);
  }

  int postgres() {
    return moved(15_432);
  }

  int kafka() {
    return moved(19_092);
  }

  int kafkaController() {
    return moved(19_093);
  }

  int keycloak() {
    return moved(18_080);
  }

  int keycloakManagement() {
    return moved(19_000);
  }

  /** The edge as a browser sees it. */
  public String origin() {
    return "http://localhost:" + edge();
  }

  /** Port by part name, for {@code doctor} and error messages. */
  Map<String, Integer> all() {
    var all = new LinkedHashMap<String, Integer>();
    all.put("edge", edge());
    SERVICES.forEach(service -> all.put(service, service(service, 1)));
    all.put("payout", payout());
    all.put("postgres", postgres());
    all.put("kafka", kafka());
    all.put("kafka controller", kafkaController());
    all.put("keycloak", keycloak());
    all.put("keycloak management", keycloakManagement());
    return all;
  }

  private int moved(int port) {
    return port + base - USUAL_BASE;
  }
}
