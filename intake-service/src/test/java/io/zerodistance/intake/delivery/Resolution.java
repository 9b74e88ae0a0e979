package io.zerodistance.intake.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

/** A real HTTP server with the letters of cases, as resolution shows them to whoever has the token; it can be away. */
final class Resolution implements AutoCloseable {

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, List<Map<String, String>>> letters = new ConcurrentHashMap<>();
  private final HttpServer server;
  volatile int status = 200;

  Resolution() {
    var address = URI.create(ConfigProvider.getConfig().getValue("quarkus.rest-client.resolution.url", String.class));
    try {
      server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 50);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/cases/", exchange -> {
      var number = exchange.getRequestURI().getPath().split("/")[3];
      var known = letters.get(number + " " + exchange.getRequestHeaders().getFirst("Tracking-Token"));
      var body = status != 200 || known == null ? new byte[0]
          : json.writeValueAsBytes(Map.of("items", known, "more", "fields come later"));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(status != 200 ? status : known == null ? 404 : 200,
          body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  void writes(String number, String token, String letter, String text) {
    letters.computeIfAbsent(number + " " + token, key -> new ArrayList<>())
        .add(Map.of("id", letter, "kind", "REPLY", "text", text, "at", Instant.now().toString()));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
