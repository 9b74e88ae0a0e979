package io.zerodistance.intake.attachment;

import java.util.concurrent.Callable;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Runs what blocks (disks, mail servers) beside the event loop and comes back to the very context it left, safe for sessions. */
public final class OnWorker {

  private OnWorker() {}

  public static <T> Uni<T> call(Callable<T> work) {
    return Uni.createFrom().deferred(() -> Uni.createFrom()
        .completionStage(Vertx.currentContext().executeBlocking(work, false).toCompletionStage()));
  }

  /** The same for work without an answer. */
  public static Uni<Void> run(Blocking work) {
    return call(() -> {
      work.run();
      return null;
    });
  }

  /** Work that blocks and may fail. */
  public interface Blocking {
    void run() throws Exception;
  }
}
