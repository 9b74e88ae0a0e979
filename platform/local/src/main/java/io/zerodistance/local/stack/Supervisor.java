package io.zerodistance.local.stack;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.process.Ports;
import io.zerodistance.local.stack.StackState.Condition;
import io.zerodistance.local.stack.StackState.Phase;

/** Starts the parts of a stack wave by wave, keeps them running, and ends them in reverse order. */
final class Supervisor {

  private static final Duration REMINDER = Duration.ofSeconds(20);
  private static final Duration WAVE_PATIENCE = Duration.ofMinutes(6);

  private final StackSettings settings;
  private final Progress progress;
  private final Clock clock;
  private final List<List<SupervisedPart>> waves = new ArrayList<>();
  private Phase phase = Phase.STARTING;

  Supervisor(StackSettings settings, Progress progress, Clock clock) {
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
    System.setProperty(OwnSession.STACK_PROPERTY, settings.state().toAbsolutePath().normalize().toString());
    for (var wave : new StackParts(settings).waves()) {
      waves.add(wave.stream().map(part -> new SupervisedPart(part, clock, this::changed)).toList());
    }
  }

  /**
   * True when every part runs. A service that cannot run leaves the stack incomplete; a missing foundation ends the
   * start.
   */
  boolean start() throws InterruptedException {
    clearLeftovers();
    refuseTakenPorts();
    var complete = true;
    for (var wave : waves) {
      wave.forEach(part -> Thread.ofVirtual().name(part.name()).start(part));
      var failed = new ArrayList<String>();
      for (var part : wave) {
        if (!runs(part)) {
          failed.add(part.name());
        }
      }
      complete &= failed.isEmpty();
      if (!failed.isEmpty() && wave == waves.getFirst()) {
        throw new CannotStart(String.join(", ", failed) + " did not start; the services need it");
      }
    }
    become(complete ? Phase.READY : Phase.INCOMPLETE);
    return complete;
  }

  private boolean runs(SupervisedPart part) throws InterruptedException {
    for (var waited = Duration.ZERO; waited.compareTo(WAVE_PATIENCE) < 0; waited = waited.plus(REMINDER)) {
      if (part.settledWithin(REMINDER)) {
        return part.runs();
      }
      progress.line("still waiting for " + part.name());
    }
    return false;
  }

  /** Ends all parts; safe to call at any moment of a start. */
  void stop() {
    become(Phase.STOPPING);
    all().forEach(SupervisedPart::stopping);
    new StopStack(settings.state(), progress::line).stop();
    become(Phase.STOPPED);
  }

  List<String> notRunning() {
    return all().stream().map(part -> part.state(null)).filter(part -> part.condition() != Condition.RUNNING)
        .map(part -> part.name() + " (" + part.condition().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
            + ")")
        .toList();
  }

  private void clearLeftovers() {
    var stopped = new StopStack(settings.state(), progress::line).stop();
    if (stopped > 0) {
      progress.line("ended " + stopped + " parts that an earlier run left behind");
    }
  }

  private void refuseTakenPorts() {
    var taken = settings.ports().all().entrySet().stream().filter(port -> Ports.taken(port.getValue()))
        .map(port -> port.getValue() + " (" + port.getKey() + ")").collect(Collectors.joining(", "));
    if (!taken.isEmpty()) {
      throw new CannotStart("port " + taken + " is in use by another program. End that program, or choose other ports "
          + "with ZD_PORT_BASE, for example ZD_PORT_BASE=28080");
    }
  }

  private synchronized void changed(SupervisedPart part, String message) {
    if (message != null) {
      progress.line(message);
    }
    write();
  }

  private synchronized void become(Phase next) {
    phase = next;
    write();
  }

  private void write() {
    var parts = all().stream().map(part -> part.state(settings.log(part.name()).toString())).toList();
    new StackState(ProcessHandle.current().pid(), phase, clock.instant(), settings.ports().origin(), parts)
        .write(settings.state());
  }

  private List<SupervisedPart> all() {
    return waves.stream().flatMap(List::stream).toList();
  }
}
