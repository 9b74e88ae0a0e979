package io.zerodistance.local.stack;

import java.time.Duration;
import java.util.concurrent.Callable;

import io.zerodistance.local.process.Signals;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code zd stop}: works also when the supervisor was killed and its parts were left behind. */
@Command(name = "stop", description = "End everything that 'up' started.")
public final class StopCommand implements Callable<Integer> {

  @Mixin
  private Location location;

  @Override
  public Integer call() throws Exception {
    var state = location.state();
    var progress = new Progress(System.out);
    var stopped = 0;
    var lock = SupervisorLock.take(state);
    if (lock.isEmpty()) {
      var supervisor = ProcessHandle.of(StackState.read(state).supervisor());
      if (supervisor.isPresent()) {
        progress.line("asking the supervisor to stop");
        Signals.stop(supervisor.get(), "TERM", Duration.ofSeconds(90));
        stopped++;
      }
    } else {
      lock.get().close();
    }
    stopped += new StopStack(state, progress::line).stop();
    progress.line(stopped == 0 ? "nothing was running" : "everything is stopped");
    return 0;
  }
}
