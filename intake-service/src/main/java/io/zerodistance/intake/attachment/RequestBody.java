package io.zerodistance.intake.attachment;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;

/** The body of a request, written to disk as it arrives: never more of it in memory than one piece. */
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
      var transfer = new Transfer(limit, failure -> context.runOnContext(ignored -> {
        if (failure == null) {
          emitter.complete(null);
        } else {
          emitter.fail(failure);
        }
      }));
      transfer.start(context, file);
    });
  }

  private interface End {
    void reached(Throwable failure);
  }

  private final class Transfer {

    private final long limit;
    private final End end;
    private AsyncFile file;
    private long size;
    private boolean over;

    Transfer(long limit, End end) {
      this.limit = limit;
      this.end = end;
    }

    void start(Context context, Path path) {
      context.owner().fileSystem().open(path.toString(), new OpenOptions().setCreateNew(true).setWrite(true))
          .onFailure(end::reached).onSuccess(this::receive);
    }

    private void receive(AsyncFile opened) {
      file = opened;
      if (request.isEnded()) {
        finish(null);
        return;
      }
      request.exceptionHandler(hungUp -> finish(AttachmentProblems.cut()));
      request.endHandler(ignored -> finish(null));
      request.handler(this::write);
      request.resume();
    }

    private void write(Buffer piece) {
      if (over) {
        return;
      }
      size += piece.length();
      if (size > limit) {
        finish(AttachmentProblems.tooLarge(limit));
        return;
      }
      file.write(piece).onFailure(this::finish);
      if (file.writeQueueFull()) {
        request.pause();
        file.drainHandler(ignored -> request.resume());
      }
    }

    private void finish(Throwable failure) {
      if (!over) {
        over = true;
        file.close().onComplete(closed -> end.reached(failure != null ? failure : closed.cause()));
      }
    }
  }
}
