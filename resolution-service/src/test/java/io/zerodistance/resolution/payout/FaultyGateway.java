package io.zerodistance.resolution.payout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zerodistance.resolution.SomeServer;

/** A payment provider that pays each key once and answers as badly as a test wants; its own list of payments is the truth. */
public class FaultyGateway implements QuarkusTestResourceLifecycleManager {

  // Static and by name: the test and this resource may live in different class loaders, so faults travel by system property.
  private static final String FAULTS = "zd.test.gateway-faults";
  private static final String PAID = "zd.test.gateway-paid";

  private SomeServer server;
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private int calls;

  /** The faults of the next calls, repeated without end: one letter each of N, B (lost before), A (lost after), F (500 after), R (422), D (asking is lost, too). */
  static void behaves(String faults) {
    System.setProperty(FAULTS, faults);
  }

  /** The keys that were paid, once per payment, since the start. */
  static List<String> paid() {
    return List.of(System.getProperty(PAID, "").split(","));
  }

  /** A payment that somebody else caused, such as a worker that died after it. */
  static void pays(String key) {
    System.setProperty(PAID, System.getProperty(PAID, "") + key + ",");
  }

  @Override
  public Map<String, String> start() {
    server = SomeServer.answering("/payouts", this::answer);
    behaves("N");
    return Map.of("quarkus.rest-client.payout-gateway.url", server.origin());
  }

  @Override
  public void stop() {
    server.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      char fault = nextFault(exchange.getRequestMethod());
      if (exchange.getRequestMethod().equals("GET")) {
        var key = exchange.getRequestURI().getPath().substring("/payouts/".length());
        if (fault != 'D') {
          reply(exchange, paid().contains(key) ? 200 : 404, key);
        }
        return;
      }
      pay(exchange, exchange.getRequestHeaders().getFirst("Idempotency-Key"), body, fault);
    }
  }

  private void pay(HttpExchange exchange, String key, String body, char fault) throws IOException {
    if (fault == 'R' || fault == 'B' || fault == 'D') {
      if (fault == 'R') {
        reply(exchange, 422, key);
      }
      return;
    }
    boolean first = once(key, body);
    switch (fault) {
      case 'A' -> {}
      case 'F' -> reply(exchange, 500, key);
      default -> reply(exchange, first ? 201 : 200, key);
    }
  }

  private synchronized boolean once(String key, String body) {
    if (bodies.putIfAbsent(key, body) == null && !paid().contains(key)) {
      pays(key);
      return true;
    }
    return false;
  }

  private synchronized char nextFault(String method) {
    var faults = System.getProperty(FAULTS);
    char fault = faults.charAt(calls % faults.length());
    // Asking takes no turn, so that a pattern speaks of payments only.
    calls += method.equals("POST") ? 1 : 0;
    return fault;
  }

  private static void reply(HttpExchange exchange, int status, String key) throws IOException {
    var body = ("{\"id\":\"g-" + key + "\",\"status\":\"PAID\"}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
