package io.zerodistance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.zerodistance.local.process.Json;

/** Says what was measured while it is measured, and leaves a table and the same as JSON. */
final class Report {
  private final String title;
  private final String note;

  private final List<Map<String, Object>> figures = new ArrayList<>();
  private final List<Map<String, Object>> goals = new ArrayList<>();
  private final List<String> table = new ArrayList<>(List.of("| Table | Figure | Median (worst) | pgbench | Ratio |",
      "|---|---|---|---|---|"));
  private final List<String> reached =
      new ArrayList<>(List.of("| Goal | Figure | Median (worst) | Wanted | |", "|---|---|---|---|---|"));

  /** @param note how to read the figures */
  Report(String title, String note) {
    this.title = title;
    this.note = note;
  }

  void say(String line) {
    System.out.println(line);
  }

  void figure(String what, String value) {
    say(what + ": " + value);
    figures.add(Map.of("what", what, "value", value));
    table.add("| | " + what + " | " + value + " | | |");
  }

  void compared(String where, String what, Spread ours, Spread limit) {
    var row = new LinkedHashMap<String, Object>();
    row.put("table", where);
    row.put("what", what);
    row.put("median", ours.median());
    row.put("worst", ours.worst());
    row.put("pgbenchMedian", limit.median());
    row.put("ratio", ours.median() / limit.median());
    figures.add(row);
    table.add(String.format(Locale.ROOT, "| %s | %s | %s (%s) | %s | %.2f |", where, what, number(ours.median()),
        number(ours.worst()), number(limit.median()), ours.median() / limit.median()));
  }

  void goal(String name, String what, Spread figure, String wanted, boolean isReached) {
    var row = new LinkedHashMap<String, Object>();
    row.put("goal", name);
    row.put("what", what);
    row.put("median", figure.median());
    row.put("worst", figure.worst());
    row.put("wanted", wanted);
    row.put("reached", isReached);
    goals.add(row);
    var line = String.format(Locale.ROOT, "| %s | %s | %s (%s) | %s | %s |", name, what, number(figure.median()),
        number(figure.worst()), wanted, isReached ? "reached" : "NOT reached");
    reached.add(line);
    say(line);
  }

  void write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    var cpus = Runtime.getRuntime().availableProcessors();
    var head = "# " + title + "\n\n" + Instant.now() + ", " + cpus + " processors. " + note + "\n\n";
    var text = head + String.join("\n", reached) + "\n\n" + String.join("\n", table) + "\n";
    Files.writeString(folder.resolve(name + ".md"), text);
    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(name + ".json").toFile(),
        Map.of("at", Instant.now(), "processors", cpus, "goals", goals, "figures", figures));
    say("\n" + text + "\nWritten to " + folder.resolve(name + ".md") + " and .json");
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "–" : value >= 100 ? String.format(Locale.ROOT, "%,.0f", value)
        : value >= 10 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%.3f", value);
  }
}
