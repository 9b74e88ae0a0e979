package io.zerodistance.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Does at once for many what one statement can do for many: while some are under way, whoever comes next gathers, and they go
 * together. Nobody waits while there is little to do; under load a commit is shared.
 *
 * <p>When the work fails for several, it is done again for each alone: what the database refuses of one must not fail the others.
 * So the work must be safe to repeat.
 */
public final class Gathering<T, R> {

  /** With a single one, the second of two callers would always wait for the first. */
  private static final int UNDER_WAY = 2;

  private final int most;
  private final Function<List<T>, Uni<List<R>>> work;
  private final Queue<Caller<T, R>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger underWay = new AtomicInteger();
  /** Somebody is about to look at who waits. */
  private final AtomicBoolean called = new AtomicBoolean();

  private record Caller<T, R>(T item, Context context, UniEmitter<? super R> emitter) {
    void complete(R result) {
      context.runOnContext(back -> emitter.complete(result));
    }

    void fail(Throwable failure) {
      context.runOnContext(back -> emitter.fail(failure));
    }
  }

  /**
   * @param most that go together
   * @param work one result for each item, in order
   */
  public Gathering(int most, Function<List<T>, Uni<List<R>>> work) {
    this.most = most;
    this.work = work;
  }

  /** Answers on the caller's context. What has begun runs to its end, also when nobody waits for it any more. */
  public Uni<R> add(T item) {
    return Uni.createFrom().emitter(emitter -> {
      var context = Vertx.currentContext();
      if (context == null || !Context.isOnEventLoopThread()) {
        emitter.fail(new IllegalStateException("not on an event loop"));
        return;
      }
      waiting.add(new Caller<>(item, context, emitter));
      if (underWay.get() < UNDER_WAY && called.compareAndSet(false, true)) {
        // After whatever else this event loop has read by now, which may have more of the kind; and on no caller's own context.
        VertxContext.getRootContext(context).runOnContext(turn -> {
          called.set(false);
          go();
        });
      }
    });
  }

  private void go() {
    // Whoever ends looks at who waits after it has ended, so nobody is forgotten who was added while all were under way.
    while (!waiting.isEmpty() && begin()) {
      var together = new ArrayList<Caller<T, R>>();
      for (Caller<T, R> next; together.size() < most && (next = waiting.poll()) != null;) {
        together.add(next);
      }
      if (together.isEmpty()) {
        underWay.decrementAndGet();
      } else {
        run(together);
      }
    }
  }

  private boolean begin() {
    for (int now = underWay.get(); now < UNDER_WAY; now = underWay.get()) {
      if (underWay.compareAndSet(now, now + 1)) {
        return true;
      }
    }
    return false;
  }

  private void run(List<Caller<T, R>> together) {
    Uni.createFrom().deferred(() -> work.apply(together.stream().map(Caller::item).toList())).subscribe()
        .with(results -> {
          for (int place = 0; place < together.size(); place++) {
            together.get(place).complete(results.get(place));
          }
          done();
        }, failure -> {
          if (together.size() == 1) {
            together.getFirst().fail(failure);
          } else {
            underWay.addAndGet(together.size());
            together.forEach(caller -> run(List.of(caller)));
          }
          done();
        });
  }

  private void done() {
    underWay.decrementAndGet();
    go();
  }
}
