package io.zerodistance.local.stack;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.zerodistance.local.stack.StackState.Condition;

/** Keeps one part running: starts it, waits for its end, starts it again as {@link RestartPolicy} says. */
final class SupervisedPart implements Runnable {

  /** Hears what happens to the part, in its own thread. */
  interface Listener {
    void changed(SupervisedPart part, String message);
  }

  private final Part part;
  private final Clock clock;
  private final Listener listener;
  private final RestartPolicy policy = new RestartPolicy();
  private final CountDownLatch settled = new CountDownLatch(1);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile Condition condition = Condition.WAITING;
  private volatile Process process;
  private volatile int restarts;

  SupervisedPart(Part part, Clock clock, Listener listener) {
    this.part = part;
    this.clock = clock;
    this.listener = listener;
  }

  @Override
  public void run() {
    if (part.missing() != null) {
      become(Condition.NOT_BUILT, part.name() + " is not built: " + part.missing() + " is missing");
      settled.countDown();
      return;
    }
    while (stopping.getCount() > 0) {
      var why = runOnce();
      if (stopping.getCount() == 0 || !goesOn(why)) {
        return;
      }
      restarts++;
    }
  }

  /** Returns why the part does not run any more. */
  private String runOnce() {
    var begun = System.nanoTime();
    become(Condition.STARTING, null);
    try {
      process = part.starter().start();
    } catch (Exception e) {
      return e.getMessage() == null ? e.toString() : e.getMessage();
    }
    become(Condition.RUNNING, "%-12s ready after %.1f s, port %d".formatted(part.name(),
        (System.nanoTime() - begun) / 1e9, part.port()));
    settled.countDown();
    try {
      return part.name() + " ended with exit code " + process.waitFor();
    } catch (InterruptedException e) {
      return "interrupted";
    }
  }

  private boolean goesOn(String why) {
    return switch (policy.crashed(clock.instant())) {
      case RestartPolicy.Again(var after) -> {
        become(Condition.RESTARTING, "%s; starting it again in %.1f s".formatted(why, after.toMillis() / 1e3));
        yield !stoppedWithin(after);
      }
      case RestartPolicy.GiveUp(var crashes, var within) -> {
        become(Condition.GIVEN_UP, "%s; that was number %d within %d minutes, so it stays down: see ./zd logs %s"
            .formatted(why, crashes, within.toMinutes(), part.name()));
        settled.countDown();
        yield false;
      }
    };
  }

  private boolean stoppedWithin(Duration time) {
    try {
      return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return true;
    }
  }

  /** From now on its end is wanted. */
  void stopping() {
    stopping.countDown();
    settled.countDown();
  }

  /** Waits until it runs or will not run. False when neither is decided within {@code patience}. */
  boolean settledWithin(Duration patience) throws InterruptedException {
    return settled.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  boolean runs() {
    return condition == Condition.RUNNING;
  }

  StackState.PartState state(String log) {
    var alive = process;
    var pid = alive != null && alive.isAlive() ? alive.pid() : 0;
    return new StackState.PartState(part.name(), condition, pid, part.port(), part.health(), restarts, log);
  }

  String name() {
    return part.name();
  }

  private void become(Condition next, String message) {
    condition = next;
    listener.changed(this, message);
  }
}
