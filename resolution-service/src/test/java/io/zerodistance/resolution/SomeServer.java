package io.zerodistance.resolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** Another service or provider as a test wants it, on a free port of this machine. */
public final class SomeServer implements AutoCloseable {

  private final HttpServer server;

  private SomeServer(HttpServer server) {
    this.server = server;
  }

  public static SomeServer answering(String path, HttpHandler handler) {
    try {
      var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext(path, handler);
      server.start();
      return new SomeServer(server);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
