package io.zerodistance.routing.staffing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import io.zerodistance.access.Problems;
import io.zerodistance.routing.skill.Tier;

/** A table of people in CSV; every row is read to its end, so that all its mistakes are told at once. */
final class PeopleTable {
  static final List<String> COLUMNS =
      List.of("id", "tier", "team", "languages", "capacity", "skills", "shift", "active");
  private static final int MOST_ROWS = 5_000;
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
      .setIgnoreEmptyLines(true).setTrim(true).setIgnoreHeaderCase(true).get();

  /** One row; {@code person} is as good as could be read. */
  record Row(long line, Person person, List<FieldError> errors) {}

  private PeopleTable() {}

  static List<Row> read(String table) {
    try (var parser = CSVParser.parse(table.startsWith("\uFEFF") ? table.substring(1) : table, FORMAT)) {
      var missing = COLUMNS.stream().filter(column -> !parser.getHeaderMap().containsKey(column)).toList();
      if (!missing.isEmpty()) {
        throw unreadable("the first line names the columns " + String.join(",", COLUMNS) + "; missing: "
            + String.join(", ", missing));
      }
      var rows = new ArrayList<Row>();
      var seen = new HashSet<String>();
      for (var line : parser) {
        if (rows.size() == MOST_ROWS) {
          throw unreadable("at most " + MOST_ROWS + " rows; send the rest in a second file");
        }
        rows.add(row(line, seen));
      }
      if (rows.isEmpty()) {
        throw unreadable("there is no row under the line of columns");
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      throw unreadable("it is not a table with commas and, where a value holds one, quotation marks");
    }
  }

  private static Row row(CSVRecord line, HashSet<String> seen) {
    var errors = new ArrayList<FieldError>();
    if (!line.isConsistent()) {
      errors.add(new FieldError("id", "the row has " + line.size() + " values; quote a value that holds a comma"));
      return new Row(line.getRecordNumber() + 1,
          new Person(line.get(0), null, null, List.of(), 0, new TreeMap<>(), null, true),
          errors);
    }
    var person = new Person(line.get("id"), tier(line.get("tier")), line.get("team"), parts(line.get("languages")),
        capacity(line.get("capacity"), errors), skills(line.get("skills"), errors), ShiftText.tidy(line.get("shift")),
        active(line.get("active"), errors));
    errors.addAll(new PersonPolicy().judge(person));
    if (!seen.add(person.id())) {
      errors.add(new FieldError("id", person.id() + " stands in an earlier row, too"));
    }
    return new Row(line.getRecordNumber() + 1, person, List.copyOf(errors));
  }

  private static Tier tier(String text) {
    return Arrays.stream(Tier.values()).filter(tier -> tier.name().equalsIgnoreCase(text)).findFirst().orElse(null);
  }

  private static int capacity(String text, List<FieldError> errors) {
    if (!text.matches("\\d{1,4}")) {
      errors.add(new FieldError("capacity", "a whole number, not \"" + text + "\""));
      return 0;
    }
    return Integer.parseInt(text);
  }

  /** {@code quality:4;*:2} */
  private static TreeMap<String, Integer> skills(String text, List<FieldError> errors) {
    var skills = new TreeMap<String, Integer>();
    for (var part : parts(text)) {
      if (part.matches(".+:[1-5]")) {
        skills.put(part.substring(0, part.lastIndexOf(':')), part.charAt(part.length() - 1) - '0');
      } else {
        errors.add(new FieldError("skills", "\"" + part + "\" is not like quality:4"));
      }
    }
    return skills;
  }

  private static boolean active(String text, List<FieldError> errors) {
    if (!Stream.of("", "yes", "no", "true", "false", "是", "否").anyMatch(text::equalsIgnoreCase)) {
      errors.add(new FieldError("active", "yes or no"));
    }
    return !Stream.of("no", "false", "否").anyMatch(text::equalsIgnoreCase);
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split("[;|\\s]+")).filter(part -> !part.isBlank()).toList();
  }

  private static RuntimeException unreadable(String why) {
    return Problems.of(StaffingProblems.IMPORT_UNREADABLE, "Nothing was changed: " + why + ".");
  }
}
