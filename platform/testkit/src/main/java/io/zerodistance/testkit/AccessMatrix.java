package io.zerodistance.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who may call which operation, as data: lines of {@code METHOD path;role,role,…}, or {@code METHOD path;PUBLIC}.
 *
 * <p>The checks return what is wrong, in words; nothing wrong is an empty list.
 */
final class AccessMatrix {

  static final List<String> ROLES = List.of("agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin");
  static final String PUBLIC = "PUBLIC";
  /** A caller who is signed in and has no role at all. */
  static final String NONE = "none";
  /** Nobody is signed in. */
  static final String NOBODY = "nobody";

  private final Map<String, Set<String>> rows;

  private AccessMatrix(Map<String, Set<String>> rows) {
    this.rows = rows;
  }

  /** Calls an operation as somebody with one role, as {@link #NONE} or as {@link #NOBODY}. */
  interface Asker {
    Answer ask(Operation operation, String role);
  }

  /** The status, and the name of the problem if the answer is one, else empty. */
  record Answer(int status, String problem) {}

  static AccessMatrix parse(String csv) {
    var rows = new LinkedHashMap<String, Set<String>>();
    csv.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
      var parts = line.split(";", -1);
      if (parts.length != 2) {
        throw new IllegalArgumentException("not METHOD path;roles: " + line);
      }
      var roles = Arrays.stream(parts[1].split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
      if (!roles.equals(Set.of(PUBLIC)) && !ROLES.containsAll(roles)) {
        throw new IllegalArgumentException("unknown role in: " + line);
      }
      if (rows.put(parts[0].strip(), roles) != null) {
        throw new IllegalArgumentException("twice: " + line);
      }
    });
    return new AccessMatrix(rows);
  }

  /** Operations that the matrix does not name, and rows that no operation answers to. */
  List<String> differencesTo(Collection<Operation> operations) {
    var offered = operations.stream().map(Operation::name).collect(Collectors.toCollection(TreeSet::new));
    var differences = new ArrayList<String>();
    offered.stream().filter(name -> !rows.containsKey(name))
        .forEach(name -> differences.add(name + ": is offered, add a line that says who may call it"));
    rows.keySet().stream().filter(name -> !offered.contains(name))
        .forEach(name -> differences.add(name + ": is in the matrix but not offered, remove the line"));
    return differences;
  }

  /** Every operation of the matrix, called by nobody, by somebody without a role and by every role. */
  List<String> violations(Collection<Operation> operations, Asker asker) {
    var violations = new ArrayList<String>();
    for (var operation : operations) {
      var allowed = rows.get(operation.name());
      if (allowed != null) {
        violation(operation, NOBODY, allowed.contains(PUBLIC) ? Expected.OPEN : Expected.SIGN_IN, asker, violations);
        violation(operation, NONE, allowed.contains(PUBLIC) ? Expected.OPEN : Expected.FORBIDDEN, asker, violations);
        for (var role : ROLES) {
          violation(operation, role,
              allowed.contains(PUBLIC) || allowed.contains(role) ? Expected.OPEN : Expected.FORBIDDEN,
              asker, violations);
        }
      }
    }
    return violations;
  }

  private enum Expected {
    OPEN, SIGN_IN, FORBIDDEN
  }

  private static void violation(Operation operation, String role, Expected expected, Asker asker,
      List<String> violations) {
    var answer = asker.ask(operation, role);
    boolean kept = switch (expected) {
      // 403 with another name is a decision of the domain about the case, not about the role.
      case OPEN -> answer.status() != 401 && answer.status() < 500
          && !(answer.status() == 403 && (answer.problem().isEmpty() || answer.problem().endsWith(":forbidden")));
      case SIGN_IN -> answer.status() == 401;
      case FORBIDDEN -> answer.status() == 403 && answer.problem().endsWith(":forbidden");
    };
    if (!kept) {
      violations.add("%s as %s: expected %s, was %d %s".formatted(operation.name(), role, expected, answer.status(),
          answer.problem()));
    }
  }
}
