package io.zerodistance.local.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every port of a stack, all on the loopback address. {@code base} is the edge's. Replica n of a service listens
 * 10·(n−1) above the first.
 *
 * <p>With the usual base the foundations have the ports that people know by heart. With another base everything lies within
 * 119 ports above it: a stack beside the first one, clear of the ports that the system gives to outgoing connections.
 */
public record StackPorts(int base) {

  public static final int USUAL_BASE = 8080;
  private static final int SPAN = 119;
  private static final int FIRST_OF_OUTGOING = 32_768;
  private static final List<String> SERVICES = List.of("intake", "routing", "resolution", "feedback", "analytics");

  public StackPorts {
    if (base < 1024 || base + SPAN > FIRST_OF_OUTGOING) {
      throw new IllegalArgumentException("ZD_PORT_BASE must be between 1024 and " + (FIRST_OF_OUTGOING - SPAN));
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
    return base + 21 + SERVICES.indexOf(name) + 10 * (replica - 1);
  }

  int payout() {
    return base + 110;
  }

  /** The page to write and read mail with. */
  int mail() {
    return usualOr(8191, 117);
  }

  public int smtp() {
    return usualOr(3025, 118);
  }

  int imap() {
    return usualOr(3143, 119);
  }

  public int postgres() {
    return usualOr(15_432, 111);
  }

  int kafka() {
    return usualOr(19_092, 112);
  }

  int kafkaController() {
    return usualOr(19_093, 113);
  }

  int keycloak() {
    return usualOr(18_080, 114);
  }

  int keycloakManagement() {
    return usualOr(19_000, 115);
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
    all.put("mail", mail());
    all.put("smtp", smtp());
    all.put("imap", imap());
    all.put("postgres", postgres());
    all.put("kafka", kafka());
    all.put("kafka controller", kafkaController());
    all.put("keycloak", keycloak());
    all.put("keycloak management", keycloakManagement());
    return all;
  }

  private int usualOr(int usual, int offset) {
    return base == USUAL_BASE ? usual : base + offset;
  }
}
