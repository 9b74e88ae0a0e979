package io.zerodistance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** {@code docs/problems.md} lists every {@code ProblemType} of the sources; the right list is left in {@code target/problems.md}. */
class ProblemListTest {

  private static final Path ROOT =
      Path.of(System.getProperty("maven.multiModuleProjectDirectory", "../..")).toAbsolutePath();
  private static final Pattern TYPE =
      Pattern.compile("new ProblemType\\(\\s*\"([^\"]+)\",\\s*(\\d+),\\s*\"([^\"]+)\"\\s*\\)");
  private static final String HEAD = """
      # Problems

      Every refusal is `application/problem+json` (RFC 9457) with `type` = `urn:zerodistance:problem:<name>`, a title, a status, and a
      `detail` that says what to do (ADR 0007). This list is written from the sources: `mvn -pl platform/access test -Dtest=ProblemListTest`
      leaves the right one in `platform/access/target/problems.md`.

      | Name | Status | Title | Raised by |
      |---|---|---|---|
      """;

  record Kind(String name, int status, String title, String module) {}

  @Test
  void every_problem_of_the_sources_is_listed() throws IOException {
    var wanted = HEAD + rows(kinds());
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/problems.md"), wanted);
    assertThat(Files.readString(ROOT.resolve("docs/problems.md")))
        .as("docs/problems.md: copy platform/access/target/problems.md over it").isEqualTo(wanted);
  }

  @Test
  void a_name_has_one_status_and_is_written_in_kebab_case() throws IOException {
    assertThat(objections(kinds())).isEmpty();
    assertThat(objections(List.of(new Kind("a", 400, "x", "m"), new Kind("a", 422, "x", "m")))).hasSize(1);
    assertThat(objections(List.of(new Kind("Not_Kebab", 400, "x", "m")))).hasSize(1);
  }

  private static List<String> objections(List<Kind> kinds) {
    var statuses = new TreeMap<String, Set<Integer>>();
    kinds.forEach(kind -> statuses.computeIfAbsent(kind.name(), name -> new TreeSet<>()).add(kind.status()));
    var objections = new ArrayList<String>();
    statuses.forEach((name, all) -> {
      if (all.size() > 1) {
        objections.add(name + " has the statuses " + all + ": one name, one status");
      }
      if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        objections.add(name + ": write the name in kebab-case");
      }
    });
    return objections;
  }

  private static String rows(List<Kind> kinds) {
    Map<String, Set<String>> modules = new TreeMap<>();
    kinds.forEach(
        kind -> modules.computeIfAbsent("| `%s` | %d | %s |".formatted(kind.name(), kind.status(), kind.title()),
            row -> new TreeSet<>()).add(kind.module()));
    var text = new StringBuilder();
    modules.forEach((row, raisedBy) -> text.append(row).append(' ').append(String.join(", ", raisedBy)).append(" |\n"));
    return text.toString();
  }

  private static List<Kind> kinds() throws IOException {
    var kinds = new ArrayList<Kind>();
    for (var sources : sources()) {
      try (var files = Files.walk(sources)) {
        for (var file : files.filter(file -> file.toString().endsWith(".java")).sorted().toList()) {
          var found = TYPE.matcher(Files.readString(file));
          while (found.find()) {
            kinds.add(new Kind(found.group(1), Integer.parseInt(found.group(2)), found.group(3), module(file)));
          }
        }
      }
    }
    return kinds;
  }

  private static List<Path> sources() throws IOException {
    try (var services = Files.list(ROOT); var platform = Files.list(ROOT.resolve("platform"))) {
      return Stream.concat(services, platform).map(module -> module.resolve("src/main/java")).filter(Files::isDirectory)
          .sorted().toList();
    }
  }

  private static String module(Path file) {
    var first = ROOT.relativize(file).getName(0).toString();
    return first.equals("platform") ? "every service" : first.replace("-service", "");
  }
}
