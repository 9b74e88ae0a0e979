package io.zerodistance.intake.attachment;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;

/** Writes a stream to disk as it arrives: never more of it in memory than one piece. */
public final class StreamToFile {

  private final ReadStream<Buffer> stream;
  private final BooleanSupplier ended;
  private final long limit;
  private final Promise<Void> end = Promise.promise();
  private AsyncFile file;
  private long size;
  private boolean over;

  private StreamToFile(ReadStream<Buffer> stream, BooleanSupplier ended, long limit) {
    this.stream = stream;
    this.ended = ended;
    this.limit = limit;
  }

  /**
   * What an attempt that died left in the file is overwritten.
   *
   * @param stream paused, so that nothing of it is lost before the file is open
   * @param ended whether it has ended all the same, because there was nothing of it
   * @return a failure {@code attachment-too-large} as soon as it is more than the limit, {@code attachment-cut} when it breaks off
   */
  public static Future<Void> write(Context context, ReadStream<Buffer> stream, BooleanSupplier ended, Path path,
      long limit) {
    var transfer = new StreamToFile(stream, ended, limit);
    context.owner().fileSystem()
        .open(path.toString(), new OpenOptions().setCreate(true).setTruncateExisting(true).setWrite(true))
        .onFailure(transfer.end::tryFail).onSuccess(transfer::receive);
    return transfer.end.future();
  }

  private void receive(AsyncFile opened) {
    file = opened;
    if (ended.getAsBoolean()) {
      finish(null);
      return;
    }
    stream.exceptionHandler(hungUp -> finish(AttachmentProblems.cut()));
    stream.endHandler(ignored -> finish(null));
    stream.handler(this::write);
    stream.resume();
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
      stream.pause();
      file.drainHandler(ignored -> stream.resume());
    }
  }

  private void finish(Throwable failure) {
    if (!over) {
      over = true;
      file.close().onComplete(closed -> {
        var trouble = failure != null ? failure : closed.cause();
        if (trouble == null) {
          end.tryComplete();
        } else {
          end.tryFail(trouble);
        }
      });
    }
  }
}
