package io.zerodistance.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends signals by name and waits for a process to end. */
public final class Signals {

  private Signals() {}

  /** Sends {@code TERM}, {@code INT}, {@code KILL}, … to a process; a process that is gone already is no error. */
  public static void send(long pid, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("the program kill is missing", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Asks with {@code signal}, waits, and kills what has not ended after {@code patience}. True when it ended by itself.
   */
  public static boolean stop(ProcessHandle process, String signal, Duration patience) {
    send(process.pid(), signal);
    if (ended(process, patience)) {
      return true;
    }
    send(process.pid(), "KILL");
    ended(process, Duration.ofSeconds(5));
    return false;
  }

  private static boolean ended(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
