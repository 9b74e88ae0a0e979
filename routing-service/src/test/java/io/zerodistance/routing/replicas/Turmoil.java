package io.zerodistance.routing.replicas;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** People who come and go and a supervisor who overrules the routing, by way of every replica, in step with the work. */
final class Turmoil implements AutoCloseable {
  private static final List<String> PRESENCES = List.of("ON_DUTY", "ON_DUTY", "AWAY", "OFF");
  private static final int ORDER_EVERY = 5;

  private final Replicas replicas;
  private final String unit;
  private final int staff;
  private final int cases;
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore due = new Semaphore(0);
  private final AtomicInteger done = new AtomicInteger();
  private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private volatile boolean over;
  private int asked;

  Turmoil(Replicas replicas, String unit, int staff, int cases) {
    this.replicas = replicas;
    this.unit = unit;
    this.staff = staff;
    this.cases = cases;
    for (int replica = 0; replica < replicas.size(); replica++) {
      int mine = replica;
      people.submit(() -> act(mine, new Random(mine)));
    }
  }

  /** Lets people act until they have done so many things since the beginning. */
  void goOn(int acts) {
    due.release(acts - asked);
    asked = acts;
  }

  boolean isStill() {
    return done.get() == asked;
  }

  /** What was answered how often, such as {@code order 409}. */
  Map<String, Integer> answers() {
    return answers;
  }

  List<Exception> failures() {
    return List.copyOf(failures);
  }

  @Override
  public void close() {
    over = true;
    due.release(replicas.size());
    people.close();
  }

  private void act(int replica, Random random) {
    due.acquireUninterruptibly();
    while (!over) {
      var person = "p" + random.nextInt(staff);
      if (random.nextInt(ORDER_EVERY) == 0) {
        var number = Filings.number(random.nextInt(cases));
        note("order", () -> replicas.order(replica, unit, number, person));
      } else {
        var presence = PRESENCES.get(random.nextInt(PRESENCES.size()));
        note("presence", () -> replicas.presence(replica, unit, person, presence));
      }
      done.incrementAndGet();
      due.acquireUninterruptibly();
    }
  }

  private void note(String what, IntSupplier call) {
    try {
      answers.merge(what + ' ' + call.getAsInt(), 1, Integer::sum);
    } catch (RuntimeException failure) {
      failures.add(failure);
    }
  }
}
