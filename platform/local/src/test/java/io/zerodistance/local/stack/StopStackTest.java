package io.zerodistance.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zerodistance.local.process.OwnSession;

class StopStackTest {

  @TempDir
  Path state;
  @TempDir
  Path otherState;

  @Test
  void what_a_killed_supervisor_left_behind_is_found_and_ended_in_reverse_order() throws Exception {
    var postgres = leftBehind(state, "postgres", "trap 'exit 0' INT; exec 3<> <(:); while :; do read -t 1 -u 3; done");
    var intake = leftBehind(state, "intake", "sleep 60");
    var edge = leftBehind(state, "edge", "sleep 60");
    var stranger = leftBehind(otherState, "intake", "sleep 60");
    try {
      var told = new ArrayList<String>();
      assertThat(new StopStack(state, told::add).stop()).isEqualTo(3);
      assertThat(told).containsExactly("edge stopped", "intake stopped", "postgres stopped");
      assertThat(List.of(edge, intake, postgres)).noneMatch(Process::isAlive);
      assertThat(stranger.isAlive()).as("a part of another stack").isTrue();
    } finally {
      List.of(edge, intake, postgres, stranger).forEach(Process::destroyForcibly);
    }
  }

  private static Process leftBehind(Path stack, String part, String script) throws IOException {
    var builder = OwnSession.of(List.of("bash", "-c", script), stack.resolve(part + ".log"));
    builder.environment().put(OwnSession.STACK, stack.toString());
    builder.environment().put(OwnSession.PART, part);
    return builder.start();
  }
}
