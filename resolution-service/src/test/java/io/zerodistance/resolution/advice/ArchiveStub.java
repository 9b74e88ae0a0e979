package io.zerodistance.resolution.advice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zerodistance.resolution.SomeServer;

/** A customer archive that says of a complaint what a test wants, and nothing of all others. */
public class ArchiveStub implements QuarkusTestResourceLifecycleManager {

  // By system property: the test and this resource may live in different class loaders.
  private static final String SAYS = "zd.test.archive.";
  private static final String NOTHING = "{\"customerClass\":null,\"extraCare\":false,\"values\":[]}";
  private static final String AWAY = "away";

  private SomeServer server;

  public static void says(String number, String inputs) {
    System.setProperty(SAYS + number, inputs);
  }

  static void isAwayFor(String number) {
    says(number, AWAY);
  }

  /** Of the last who asked about this complaint. */
  static String askedWith(String number) {
    return System.getProperty(SAYS + "asked." + number);
  }

  @Override
  public Map<String, String> start() {
    server = SomeServer.answering("/api/intake/complaints/", this::answer);
    return Map.of("quarkus.rest-client.intake.url", server.origin());
  }

  @Override
  public void stop() {
    server.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var number = exchange.getRequestURI().getPath().split("/")[4];
      var authorization = exchange.getRequestHeaders().getFirst("Authorization");
      System.setProperty(SAYS + "asked." + number, String.valueOf(authorization));
      var says = System.getProperty(SAYS + number, NOTHING);
      var body = says.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(says.equals(AWAY) ? 503 : 200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
