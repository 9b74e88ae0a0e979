package io.zerodistance.local.edge;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * Reads a whole request body of at most 1 MiB. What is above the limit is read and thrown away up to a second bound, so
 * that an honest client sees the answer instead of a broken connection.
 */
final class BoundedBody {

  static final int LIMIT = 1024 * 1024;
  private static final long PATIENCE = 64L * LIMIT;

  private final HttpServerRequest request;
  private final Buffer body = Buffer.buffer();
  private long size;

  private BoundedBody(HttpServerRequest request) {
    this.request = request;
  }

  /** The body, or a failure with {@link TooLarge}. */
  static Future<Buffer> of(HttpServerRequest request) {
    return new BoundedBody(request).read();
  }

  private Future<Buffer> read() {
    Promise<Buffer> promise = Promise.promise();
    request.handler(chunk -> {
      size += chunk.length();
      if (size <= LIMIT) {
        body.appendBuffer(chunk);
      } else if (size > PATIENCE) {
        request.connection().close();
      } else {
        promise.tryFail(new TooLarge());
      }
    });
    request.exceptionHandler(promise::tryFail);
    request.endHandler(_ -> promise.tryComplete(body));
    return promise.future();
  }

  static final class TooLarge extends Exception {}
}
