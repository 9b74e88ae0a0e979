package io.zerodistance.intake.attachment;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/** The body of a request as it arrives. */
final class RequestBody implements Incoming {

  private final HttpServerRequest request;

  RequestBody(HttpServerRequest request) {
    this.request = request;
  }

  @Override
  public Uni<Void> into(Path file, long limit) {
    return Uni.createFrom().emitter(emitter -> {
      var context = Vertx.currentContext();
      // Whatever thread notices the end: the rest of the work belongs to the request's own context.
      StreamToFile.write(context, request, request::isEnded, file, limit)
          .onComplete(written -> context.runOnContext(ignored -> {
            if (written.succeeded()) {
              emitter.complete(null);
            } else {
              emitter.fail(written.cause());
            }
          }));
    });
  }
}
