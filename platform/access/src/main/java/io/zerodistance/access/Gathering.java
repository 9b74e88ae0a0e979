package io.zerodistance.access;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Does at once for many what one statement can do for many: while one is under way, whoever comes next gathers, and they go
 * together. Where lately several came at a time, they wait a millisecond for each other, as in PostgreSQL's {@code commit_delay}; who
 * comes alone waits for nobody. Only beside one that is slow (it waits for a lock) does the next begin.
 *
 * <p>When the work fails for several, it is done again for each alone: what the database refuses of one must not fail the others.
 * So the work must be safe to repeat.
 */
public final class Gathering<T, R> {

  private static final Duration FOR_EACH_OTHER = Duration.ofMillis(1);
  private static final Duration SLOW = Duration.ofMillis(50);
  private static final int MOST_UNDER_WAY = 4;
  /** How slowly it is forgotten that several came at a time. */
  private static final int MEMORY = 16;

  private final int most;
  private final Function<List<T>, Uni<List<R>>> work;
  private final Duration forEachOther;
  private final Duration slow;
  // Guarded by this: a few steps each, on event loops.
  private final Queue<Caller<T, R>> waiting = new ArrayDeque<>();
  private int underWay;
  private long begun;
  private int usual;
  /** Somebody is about to look at who waits. */
  private boolean called;
  private boolean lingering;

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
    this(most, work, FOR_EACH_OTHER, SLOW);
  }

  Gathering(int most, Function<List<T>, Uni<List<R>>> work, Duration forEachOther, Duration slow) {
    this.most = most;
    this.work = work;
    this.forEachOther = forEachOther;
    this.slow = slow;
  }

  /** Answers on the caller's context. What has begun runs to its end, also when nobody waits for it any more. */
  public Uni<R> add(T item) {
    return Uni.createFrom().emitter(emitter -> {
      var context = Vertx.currentContext();
      if (context == null || !Context.isOnEventLoopThread()) {
        emitter.fail(new IllegalStateException("not on an event loop"));
        return;
      }
      if (isToCall(new Caller<>(item, context, emitter))) {
        // After whatever else this event loop has read by now, which may have more of the kind; and on no caller's own context.
        VertxContext.getRootContext(context).runOnContext(turn -> {
          synchronized (this) {
            called = false;
          }
          go(false);
        });
      }
    });
  }

  private synchronized boolean isToCall(Caller<T, R> caller) {
    waiting.add(caller);
    boolean first = !called && mayBegin();
    called |= first;
    return first;
  }

  private boolean mayBegin() {
    return underWay == 0 || underWay < MOST_UNDER_WAY && System.nanoTime() - begun >= slow.toNanos();
  }

  private void go(boolean waited) {
    for (var together = next(waited); !together.isEmpty(); together = next(waited)) {
      run(together);
    }
  }

  /** Those who go now. Nobody: none waits, or a later turn of this or of what is under way lets them go. */
  private synchronized List<Caller<T, R>> next(boolean waited) {
    if (waiting.isEmpty() || !mayBegin()) {
      return List.of();
    }
    if (!waited && waiting.size() < Math.min(usual, most)) {
      linger();
      return List.of();
    }
    usual = Math.max(waiting.size(), (usual * (MEMORY - 1) + waiting.size()) / MEMORY);
    var together = new ArrayList<Caller<T, R>>();
    for (Caller<T, R> next; together.size() < most && (next = waiting.poll()) != null;) {
      together.add(next);
    }
    underWay++;
    begun = System.nanoTime();
    later(slow, together.getFirst(), () -> go(false));
    return together;
  }

  private void linger() {
    if (!lingering) {
      lingering = true;
      later(forEachOther, waiting.peek(), () -> {
        synchronized (this) {
          lingering = false;
        }
        go(true);
      });
    }
  }

  private static void later(Duration pause, Caller<?, ?> caller, Runnable turn) {
    var loop = VertxContext.getRootContext(caller.context());
    loop.owner().setTimer(Math.max(1, pause.toMillis()), over -> loop.runOnContext(now -> turn.run()));
  }

  private void run(List<Caller<T, R>> together) {
    Uni.createFrom().deferred(() -> work.apply(together.stream().map(Caller::item).toList())).subscribe()
        .with(results -> {
          try {
            for (int place = 0; place < together.size(); place++) {
              together.get(place).complete(results.get(place));
            }
          } finally {
            done();
          }
        }, failure -> {
          if (together.size() == 1) {
            together.getFirst().fail(failure);
          } else {
            alone(together);
          }
          done();
        });
  }

  private void alone(List<Caller<T, R>> together) {
    synchronized (this) {
      underWay += together.size();
    }
    together.forEach(caller -> run(List.of(caller)));
  }

  private void done() {
    synchronized (this) {
      underWay--;
    }
    go(false);
  }
}
