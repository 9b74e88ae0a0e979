package io.zerodistance.local.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a start was asked for.
 *
 * @param root folder of the repository
 * @param state folder for data, logs and {@code state.json}; git-ignored
 * @param replicas per service, 1 when missing
 * @param nativeExecutables run {@code target/*-runner} instead of the jars
 * @param host address the edge listens on; everything else stays on the loopback address
 */
record StackSettings(Path root, Path state, StackPorts ports, Map<String, Integer> replicas, boolean nativeExecutables,
    String host) {

  Path data(String part) {
    return state.resolve("data").resolve(part).toAbsolutePath();
  }

  Path log(String part) {
    return state.resolve("logs").resolve(part + ".log").toAbsolutePath();
  }

  int replicas(String service) {
    return replicas.getOrDefault(service, 1);
  }

  int serviceProcesses() {
    return StackPorts.services().stream().mapToInt(this::replicas).sum();
  }
}
