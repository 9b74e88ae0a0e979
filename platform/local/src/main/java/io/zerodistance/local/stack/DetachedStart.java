package io.zerodistance.local.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.zerodistance.local.process.OwnSession;

/** Starts a supervisor in the background and shows its lines until the stack is ready or has failed. */
final class DetachedStart {

  static final String LOG = "supervisor.log";

  private final Path state;
  private final PrintStream out;

  DetachedStart(Path state, PrintStream out) {
    this.state = state;
    this.out = out;
  }

  int follow(List<String> arguments) throws IOException, InterruptedException {
    var log = state.resolve("logs").resolve(LOG);
    Files.deleteIfExists(log);
    var command = new ArrayList<>(List.of(OwnSession.java(), "-XX:+UseSerialGC", "-Xms16m", "-Xmx64m",
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "io.zerodistance.local.Main"));
    command.addAll(arguments);
    command.addAll(List.of("--state", state.toString()));
    var supervisor = OwnSession.of(command, log).start();
    var shown = 0L;
    while (true) {
      var alive = supervisor.isAlive();
      var phase = alive ? phaseOf(supervisor.pid()) : null;
      shown = show(log, shown);
      if (!alive) {
        return supervisor.exitValue() == 0 ? 1 : supervisor.exitValue();
      }
      switch (phase) {
        case READY -> {
          return finish(log, shown, 0);
        }
        case INCOMPLETE -> {
          return finish(log, shown, 1);
        }
        case STARTING, STOPPING, STOPPED -> Thread.sleep(100);
      }
    }
  }

  private int finish(Path log, long shown, int code) throws IOException, InterruptedException {
    // The farewell lines follow the phase within a moment.
    Thread.sleep(200);
    show(log, shown);
    return code;
  }

  private StackState.Phase phaseOf(long supervisor) {
    var current = StackState.read(state);
    return current != null && current.supervisor() == supervisor ? current.phase() : StackState.Phase.STARTING;
  }

  private long show(Path log, long from) throws IOException {
    var bytes = Files.readAllBytes(log);
    out.write(bytes, (int) from, (int) (bytes.length - from));
    out.flush();
    return bytes.length;
  }
}
