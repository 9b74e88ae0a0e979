package io.zerodistance.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.zerodistance.local.process.CpuClock;

/** So many clients, each on a kept connection of its own and waiting for its answer before it asks again. */
final class Clients {

  /** Makes ready, untimed, what is then sent; {@code count} is unlike any other since the start. */
  interface Work {
    Request next(int client, int count);
  }

  /** One request and its answer. */
  interface Request {
    HttpLine.Answer send(HttpLine line) throws Exception;
  }

  /** Waits for the work that comes behind the answers; its processor time counts. */
  interface Rest {
    void await() throws Exception;
  }

  private final BenchStack stack;
  private final Work work;
  private final Rest rest;
  private final AtomicInteger next = new AtomicInteger();

  Clients(BenchStack stack, Work work, Rest rest) {
    this.stack = stack;
    this.work = work;
    this.rest = rest;
  }

  /** Whatever is not answered 201 counts as failed and is not timed. */
  Slice run(int clients, int seconds) throws Exception {
    double cpu = CpuClock.of(stack.ours());
    long began = System.nanoTime();
    long end = began + seconds * 1_000_000_000L;
    var answers = new ArrayList<Future<long[]>>();
    var failed = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (int count = 0; count < clients; count++) {
        int client = count;
        Callable<long[]> one = () -> ask(client, end, failed);
        answers.add(threads.submit(one));
      }
    }
    double took = (System.nanoTime() - began) / 1e9;
    rest.await();
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

  private long[] ask(int client, long end, AtomicInteger failed) throws Exception {
    var times = new long[1024];
    int done = 0;
    try (var line = new HttpLine(stack.port)) {
      for (long now = System.nanoTime(); now < end;) {
        var request = work.next(client, next.getAndIncrement());
        long sent = System.nanoTime();
        var answer = request.send(line);
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
