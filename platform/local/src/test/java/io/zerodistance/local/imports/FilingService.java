package io.zerodistance.local.imports;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.zerodistance.local.process.Json;

/** What the import sees of the filing service: numbers by key, and the ways it can say no. */
final class FilingService implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, String> numberByKey = new HashMap<>();
  private final List<JsonNode> complaints = new ArrayList<>();
  private final Deque<Integer> later = new ArrayDeque<>();
  private int lost;
  private int room = Integer.MAX_VALUE;
  private int requests;
  private int numbers;

  FilingService() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/complaints", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized void takesOnly(int complaints) {
    room = complaints;
  }

  synchronized void saysLater(Integer... statuses) {
    later.addAll(List.of(statuses));
  }

  synchronized void losesAnswers(int count) {
    lost = count;
  }

  synchronized void forgets() {
    numberByKey.clear();
  }

  synchronized List<JsonNode> complaints() {
    return List.copyOf(complaints);
  }

  synchronized int requests() {
    return requests;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    requests++;
    try (exchange) {
      var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
      var body = Json.MAPPER.readTree(exchange.getRequestBody());
      if (!later.isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", "1");
        send(exchange, later.pop(), "{}");
      } else if (body.get("text").asText().equals("REFUSE")) {
        send(exchange, 422, "{\"type\":\"urn:zerodistance:problem:text-refused\",\"detail\":\"Say it differently.\"}");
      } else if (!numberByKey.containsKey(key) && room == 0) {
        send(exchange, 503, "{}");
      } else {
        register(key, body);
        if (lost-- <= 0) {
          send(exchange, 201, "{\"number\":\"" + numberByKey.get(key) + "\"}");
        }
      }
    }
  }

  private void register(String key, JsonNode body) {
    if (numberByKey.putIfAbsent(key, "FD-" + ++numbers) == null) {
      room--;
      complaints.add(body);
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
