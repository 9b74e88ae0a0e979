package io.zerodistance.routing.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A weekly shift as people write it: {@code MON-FRI 09:00-12:00,13:00-18:00; SAT 22:00-06:00}. A shift over midnight is
 * two intervals on two days; no text is always on shift. Days off and make-up days of the desk are kept, unless it ends with
 * {@code ; FIXED}.
 */
final class ShiftText {
  private static final String FIXED = "FIXED";
  private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
  private static final Pattern PART =
      Pattern.compile("([A-Z]{3})(?:-([A-Z]{3}))?((?:\\s*,?\\s*\\d\\d:\\d\\d-\\d\\d:\\d\\d)+)");
  private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  /** @param fixed the week is worked whatever the desk's days off and make-up days */
  record Shift(Map<String, List<List<String>>> week, boolean fixed) {}

  private ShiftText() {}

  /** @throws IllegalArgumentException naming the part that cannot be read */
  static Shift parse(String text) {
    var week = new LinkedHashMap<String, List<List<String>>>();
    boolean fixed = false;
    for (var part : text.strip().split("\\s*;\\s*")) {
      if (part.strip().equals(FIXED)) {
        fixed = true;
        continue;
      }
      var match = PART.matcher(part.strip());
      if (!match.matches() || !DAYS.contains(match.group(1))
          || match.group(2) != null && !DAYS.contains(match.group(2))) {
        throw new IllegalArgumentException("\"" + part + "\" is not like MON-FRI 09:00-18:00");
      }
      int first = DAYS.indexOf(match.group(1));
      int last = match.group(2) == null ? first : DAYS.indexOf(match.group(2));
      int span = (last - first + 7) % 7;
      for (int i = 0; i <= span; i++) {
        add(week, (first + i) % 7, match.group(3));
      }
    }
    week.values().forEach(hours -> hours.sort(Comparator.comparing(List::getFirst)));
    return new Shift(week, fixed);
  }

  /** The other way round, days of the same hours together. */
  static String write(Shift shift) {
    var week = shift.week();
    var parts = new ArrayList<String>();
    for (int first = 0; first < DAYS.size();) {
      var hours = week.getOrDefault(DAYS.get(first), List.of());
      int last = first;
      while (last + 1 < DAYS.size() && hours.equals(week.getOrDefault(DAYS.get(last + 1), List.of()))) {
        last++;
      }
      if (!hours.isEmpty()) {
        parts.add(DAYS.get(first) + (last > first ? "-" + DAYS.get(last) : "") + " "
            + String.join(",", hours.stream().map(pair -> pair.getFirst() + "-" + pair.getLast()).toList()));
      }
      first = last + 1;
    }
    if (shift.fixed()) {
      parts.add(FIXED);
    }
    return String.join("; ", parts);
  }

  /** One way to write each week, so that the same shift is not a change; text that cannot be read stays as it is. */
  static String tidy(String text) {
    try {
      return text == null || text.isBlank() ? null : write(parse(text));
    } catch (IllegalArgumentException e) {
      return text.strip();
    }
  }

  private static void add(Map<String, List<List<String>>> week, int day, String text) {
    var hours = HOURS.matcher(text);
    while (hours.find()) {
      if (hours.group(1).compareTo(hours.group(2)) < 0) {
        on(week, day).add(List.of(hours.group(1), hours.group(2)));
      } else {
        on(week, day).add(List.of(hours.group(1), "24:00"));
        if (!"00:00".equals(hours.group(2))) {
          on(week, (day + 1) % 7).add(List.of("00:00", hours.group(2)));
        }
      }
    }
  }

  private static List<List<String>> on(Map<String, List<List<String>>> week, int day) {
    return week.computeIfAbsent(DAYS.get(day), d -> new ArrayList<>());
  }
}
