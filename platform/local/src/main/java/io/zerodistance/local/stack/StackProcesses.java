package io.zerodistance.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.zerodistance.local.process.OwnSession;

/**
 * The running processes of a stack, found by the mark in their environment: true also when the supervisor was killed,
 * and never misled by a process id that was given out again.
 */
final class StackProcesses {

  /** A part's outermost process. */
  record Marked(String part, ProcessHandle process) {}

  private StackProcesses() {}

  static List<Marked> of(Path state) {
    var wanted = state.toAbsolutePath().normalize().toString();
    var marked = new HashMap<Long, Marked>();
    ProcessHandle.allProcesses().forEach(process -> {
      var environment = environment(process.pid());
      if (wanted.equals(environment.get(OwnSession.STACK))) {
        marked.put(process.pid(), new Marked(environment.getOrDefault(OwnSession.PART, "?"), process));
      }
    });
    return marked.values().stream().filter(one -> outermost(one.process(), marked))
        .sorted(Comparator.comparingInt(one -> stopOrder(one.part()))).toList();
  }

  private static boolean outermost(ProcessHandle process, Map<Long, Marked> marked) {
    // In this order: a process that has just ended has no parent any more and would look like an outermost one.
    var parent = process.parent();
    return process.isAlive() && parent.map(ProcessHandle::pid).map(pid -> !marked.containsKey(pid)).orElse(true);
  }

  /** Edge first, then the services, then what they stand on, the database last. */
  static int stopOrder(String part) {
    return switch (part) {
      case "edge" -> 0;
      case "payout", "mail", "keycloak" -> 2;
      case "kafka" -> 3;
      case "postgres" -> 4;
      default -> 1;
    };
  }

  /** Memory of the process and its children in bytes, shared pages counted once (proportional set size). */
  static long memory(ProcessHandle process) {
    var all = new ArrayList<>(List.of(process));
    process.descendants().forEach(all::add);
    return all.stream().mapToLong(one -> proportional(one.pid())).sum();
  }

  private static long proportional(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines.filter(line -> line.startsWith("Pss:")).findFirst()
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).orElse(0L);
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  private static Map<String, String> environment(long pid) {
    var values = new HashMap<String, String>();
    try {
      var text = new String(Files.readAllBytes(Path.of("/proc/" + pid + "/environ")), StandardCharsets.UTF_8);
      for (var pair : text.split("\0")) {
        var equals = pair.indexOf('=');
        if (equals > 0) {
          values.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
      }
    } catch (IOException e) {
      // Not ours to read, or gone: in both cases no process of this stack.
      return Map.of();
    }
    return values;
  }
}
