package io.zerodistance.local.edge;

import java.util.concurrent.CompletionException;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/**
 * The one origin: serves the pages and forwards the addresses of {@code edge/routes.json} to the services' live
 * replicas.
 */
public final class Edge implements AutoCloseable {

  static final String HEALTH = "/edge/health";

  private final Vertx vertx;
  private final HttpServer server;
  private final Routes routes;
  private final Forwarder forwarder;
  private final Pages pages;

  /** Listens when the constructor returns; port 0 takes a free one. */
  public Edge(EdgeSettings settings) {
    vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(2).setInternalBlockingPoolSize(4)
        .setFileSystemOptions(new FileSystemOptions().setFileCachingEnabled(false)));
    routes = Routes.load(settings.upstreams());
    forwarder = new Forwarder(vertx);
    pages = new Pages(settings.pages());
    server = vertx
        .createHttpServer(
            new HttpServerOptions().setHost(settings.host()).setPort(settings.port())
                .setHandle100ContinueAutomatically(true))
        .requestHandler(this::handle);
    try {
      server.listen().toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException e) {
      close();
      throw new IllegalStateException(
          "the edge cannot listen on port " + settings.port() + ": " + e.getCause().getMessage(), e);
    }
  }

  public int port() {
    return server.actualPort();
  }

  private void handle(HttpServerRequest request) {
    var path = request.path();
    if (path == null || !SafePathPolicy.allows(path)) {
      Problem.answer(request, 400, "unsafe-address", "The address holds a part such as '..' or '//'.");
    } else if (path.equals(HEALTH)) {
      request.response().putHeader("Content-Type", "application/json").end("{\"status\":\"UP\"}");
    } else if (routes.find(path) instanceof Upstream upstream) {
      forwarder.forward(request, upstream);
    } else if (Routes.reserved(path)) {
      Problem.answer(request, 404, "unknown-address", "There is nothing at this address.");
    } else {
      pages.serve(request);
    }
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
