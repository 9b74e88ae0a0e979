package io.zerodistance.intake.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

/** A real HTTP server with one file, as the store of a gateway; it may fail before it answers, or send on. */
final class MediaServer implements AutoCloseable {

  private final HttpServer server;
  /** What it was shown as authorization, once for each request. */
  final List<String> requests = new CopyOnWriteArrayList<>();
  /** Before the file is given. */
  final Queue<Integer> failures = new ArrayDeque<>();
  volatile byte[] file = new byte[0];
  volatile String location;

  MediaServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 50);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> {
      requests.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      var failure = failures.poll();
      if (location != null) {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
      } else if (failure != null) {
        exchange.sendResponseHeaders(failure, -1);
      } else {
        exchange.sendResponseHeaders(200, file.length == 0 ? -1 : file.length);
        exchange.getResponseBody().write(file);
      }
      exchange.close();
    });
    server.start();
  }

  /** Its name for itself decides what it is shown: the store's own authorization goes to 127.0.0.1 alone. */
  String url() {
    return "http://127.0.0.1:" + port() + "/media/1";
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
