package io.zerodistance.local.edge;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** A service behind the edge that remembers what it was asked. */
final class Backend implements AutoCloseable {

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private Backend(int port, HttpHandler handler) throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> {
      asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      try (exchange) {
        handler.handle(exchange);
      }
    });
    server.start();
  }

  static Backend that(HttpHandler handler) throws IOException {
    return new Backend(0, handler);
  }

  /** Answers with its name. */
  static Backend named(String name) throws IOException {
    return that(exchange -> text(exchange, 200, name));
  }

  static void text(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, text.getBytes().length);
    exchange.getResponseBody().write(text.getBytes());
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
