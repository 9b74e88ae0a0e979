package io.zerodistance.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

import io.zerodistance.local.process.Json;

/** What the supervisor last wrote about its stack: {@code state.json}. */
record StackState(long supervisor, Phase phase, Instant at, String origin, List<PartState> parts) {

  enum Phase {
    STARTING, READY, INCOMPLETE, STOPPING, STOPPED
  }

  enum Condition {
    WAITING, NOT_BUILT, STARTING, RUNNING, RESTARTING, GIVEN_UP, STOPPED
  }

  record PartState(String name, Condition condition, long pid, int port, String health, int restarts, String log) {}

  static Path file(Path state) {
    return state.resolve("state.json");
  }

  /** The last state, or null when there is none. */
  static StackState read(Path state) {
    try {
      return Files.exists(file(state)) ? Json.MAPPER.readValue(file(state).toFile(), StackState.class) : null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file(state), e);
    }
  }

  void write(Path state) {
    try {
      Files.createDirectories(state);
      var unfinished = state.resolve("state.json.new");
      Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(unfinished.toFile(), this);
      Files.move(unfinished, file(state), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
