package io.zerodistance.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Files complaints over as many kept connections as there are clients, each waiting for its 201 before the next. */
final class FilingLoad {

  static final List<String> UNITS = List.of("retail", "food", "pharmacy", "property", "healthcare", "cement");
  private static final int TEXTS = 20_000;

  private final BenchStack stack;
  private final String[] bodies = new String[TEXTS];
  private final AtomicInteger next = new AtomicInteger();

  FilingLoad(BenchStack stack, int characters) {
    this.stack = stack;
    var sentences = new Sentences(1);
    for (int text = 0; text < TEXTS; text++) {
      bodies[text] = "{\"businessUnit\":\"" + UNITS.get(text % UNITS.size()) + "\",\"text\":\""
          + sentences.text(characters)
          + "\",\"channel\":\"WEB\",\"site\":\"shanghai-xujiahui\",\"contact\":{\"name\":\"客户%1$d\",\"phone\":\"13%2$09d\"},"
          + "\"order\":\"B%2$09d\"}";
    }
  }

  Slice run(int clients, int seconds) throws Exception {
    double cpu = CpuClock.of(stack.ours());
    long began = System.nanoTime();
    long end = began + seconds * 1_000_000_000L;
    var answers = new ArrayList<Future<long[]>>();
    var failed = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      Callable<long[]> client = () -> file(end, failed);
      for (int count = 0; count < clients; count++) {
        answers.add(threads.submit(client));
      }
    }
    double took = (System.nanoTime() - began) / 1e9;
    // Publishing and indexing are work of the same complaints, also where they come behind the answer.
    stack.awaitDone();
    double used = CpuClock.of(stack.ours()) - cpu;
    var times = new long[0];
    for (var answer : answers) {
      var more = answer.get();
      var all = Arrays.copyOf(times, times.length + more.length);
      System.arraycopy(more, 0, all, times.length, more.length);
      times = all;
    }
    return Slice.of(clients, took, times, used, failed.get());
  }

  private long[] file(long end, AtomicInteger failed) throws Exception {
    var times = new long[1024];
    int done = 0;
    try (var line = new HttpLine(stack.port)) {
      for (long now = System.nanoTime(); now < end;) {
        int count = next.getAndIncrement();
        var body = String.format(bodies[count % TEXTS], count % 5_000, count).getBytes(StandardCharsets.UTF_8);
        long sent = System.nanoTime();
        var answer = line.post("/api/complaints", "Idempotency-Key: " + new UUID(sent, count) + "\r\n", body);
        now = System.nanoTime();
        if (answer.status() != 201) {
          failed.incrementAndGet();
          continue;
        }
        if (done == times.length) {
          times = Arrays.copyOf(times, done * 2);
        }
        times[done++] = now - sent;
      }
    }
    return Arrays.copyOf(times, done);
  }
}
