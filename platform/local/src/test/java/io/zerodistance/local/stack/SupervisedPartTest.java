package io.zerodistance.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zerodistance.local.process.Await;
import io.zerodistance.local.process.OwnSession;
import io.zerodistance.local.stack.StackState.Condition;

class SupervisedPartTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir
  Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<Process> started = new CopyOnWriteArrayList<>();
  private SupervisedPart supervised;

  @AfterEach
  void end() {
    supervised.stopping();
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void a_part_that_is_killed_is_reported_and_runs_again_as_another_process() throws Exception {
    supervise(new Part("sleeper", 1, null, () -> launch("sleep", "60"), null));
    assertThat(supervised.settledWithin(PATIENCE) && supervised.runs()).isTrue();
    var first = supervised.state(null).pid();
    ProcessHandle.of(first).orElseThrow().destroyForcibly();
    Await.until("the second start", PATIENCE, null,
        () -> supervised.state(null).pid() != 0 && supervised.state(null).pid() != first);
    assertThat(supervised.state(null).restarts()).isEqualTo(1);
    assertThat(told).anyMatch(line -> line.contains("sleeper ended with exit code 137; starting it again in 0.5 s"));
  }

  @Test
  void a_part_that_keeps_crashing_is_given_up_with_a_hint_where_to_look() throws Exception {
    supervise(new Part("broken", 1, null, () -> {
      throw new IllegalStateException("no disk");
    }, null));
    assertThat(supervised.settledWithin(PATIENCE)).isTrue();
    assertThat(supervised.runs()).isFalse();
    assertThat(supervised.state(null).condition()).isEqualTo(Condition.GIVEN_UP);
    assertThat(told).last().asString().contains("no disk").contains("./zd logs broken");
  }

  @Test
  void a_part_that_is_not_built_says_so_and_is_not_started() throws Exception {
    supervise(new Part("intake", 1, null, () -> launch("sleep", "60"), "intake-service/target/quarkus-app"));
    assertThat(supervised.settledWithin(PATIENCE)).isTrue();
    assertThat(supervised.runs()).isFalse();
    assertThat(supervised.state(null).condition()).isEqualTo(Condition.NOT_BUILT);
    assertThat(started).isEmpty();
  }

  @Test
  void a_wanted_end_is_no_crash() throws Exception {
    supervise(new Part("sleeper", 1, null, () -> launch("sleep", "60"), null));
    assertThat(supervised.settledWithin(PATIENCE) && supervised.runs()).isTrue();
    supervised.stopping();
    started.getFirst().destroyForcibly().waitFor();
    assertThat(supervised.state(null).restarts()).isZero();
    assertThat(told).noneMatch(line -> line.contains("starting it again"));
  }

  private Process launch(String... command) throws Exception {
    var process = OwnSession.of(List.of(command), folder.resolve("part.log")).start();
    started.add(process);
    return process;
  }

  private void supervise(Part part) {
    supervised = new SupervisedPart(part, Clock.systemUTC(), (_, message) -> {
      if (message != null) {
        told.add(message);
      }
    });
    Thread.ofVirtual().start(supervised);
  }
}
