package io.zerodistance.intake.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import io.zerodistance.intake.secret.SignedCall;

/** A gateway that takes signed letters, each id once, and can lose its answers or fail after it took one. */
final class GatewayServer implements AutoCloseable {

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;
  /** Brought to the customer, by id. */
  final ConcurrentMap<String, JsonNode> brought = new ConcurrentHashMap<>();
  final List<String> calls = new CopyOnWriteArrayList<>();
  volatile int status = 202;
  volatile boolean losesAnswers;

  GatewayServer(String name) {
    var config = ConfigProvider.getConfig();
    var address = URI.create(config.getValue("zd.gateways." + name + ".url", String.class));
    var key = Base64.getDecoder().decode(config.getValue("zd.gateways." + name + ".key", String.class));
    try {
      server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 50);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(address.getPath(), exchange -> {
      var headers = exchange.getRequestHeaders();
      var body = exchange.getRequestBody().readAllBytes();
      var signed = new SignedCall(key, Duration.ofDays(365)).holds(headers.getFirst(SignedCall.TIMESTAMP),
          headers.getFirst(SignedCall.SIGNATURE), body, Instant.now());
      var letter = json.readTree(body);
      var id = letter.path("id").asText();
      calls.add(signed && id.equals(headers.getFirst("Idempotency-Key")) ? id : "forged");
      if (signed && (status < 400 || status >= 500)) {
        brought.putIfAbsent(id, letter);
      }
      if (!losesAnswers) {
        exchange.sendResponseHeaders(signed ? status : 401, -1);
      }
      exchange.close();
    });
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
