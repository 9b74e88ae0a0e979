package io.zerodistance.routing.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import io.zerodistance.routing.clock.BusinessCalendar;
import io.zerodistance.routing.clock.BusinessClock;
import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.Tier;

/** What happens in one week whatever the routing: people and their shifts, when who comes and goes, cases and their work. */
final class SimulatedWeek {
  static final int STAFF = 200;
  static final int CASES = 20_000;
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  static final Instant START = MONDAY.atStartOfDay(ZONE).toInstant();
  /** On the Monday after, what was filed on Sunday is worked on. */
  private static final Instant LAST_SHIFTS = START.plus(Duration.ofDays(8));
  private static final List<String> DIMENSIONS =
      List.of("quality", "service", "environment", "delivery", "fees", "advertising");
  /** Of a hundred cases, by hour of the day from 0; at the weekend a third as many come. */
  private static final int[] BY_HOUR = {1, 1, 0, 0, 0, 1, 1, 3, 7, 9, 9, 8, 6, 7, 8, 8, 7, 6, 5, 5, 4, 2, 1, 1};
  private static final List<List<String>> EARLY = List.of(List.of("08:00", "16:00"));
  private static final List<List<String>> LATE = List.of(List.of("12:00", "20:00"));
  private static final List<List<String>> NIGHT = List.of(List.of("00:00", "04:00"), List.of("20:00", "24:00"));

  record Coming(Instant at, int person, Presence presence) {}

  final List<SimulatedPerson> staff = new ArrayList<>();
  final List<Coming> comings = new ArrayList<>();
  final List<SimulatedCase> cases = new ArrayList<>();

  /** Who does not take a case says so within minutes, or says nothing until the time is over. */
  enum Answer {
    TAKES, DECLINES, SAYS_NOTHING
  }

  private final long seed;

  SimulatedWeek(long seed, int people, int filings) {
    this.seed = seed;
    var random = new Random(seed);
    for (int i = 0; i < people; i++) {
      hire(i, random);
    }
    for (int i = 0; i < filings; i++) {
      file(i, filings, random);
    }
    comings.sort(java.util.Comparator.comparing(Coming::at).thenComparingInt(Coming::person));
    cases.sort(java.util.Comparator.comparing(SimulatedCase::filedAt).thenComparingInt(SimulatedCase::number));
  }

  /** Of a hundred asked four decline and two say nothing; the same of the same case and person whatever the routing. */
  Answer answer(SimulatedCase one, SimulatedPerson person) {
    int draw = new Random(seed * 31 + one.number() * 1_009L + staff.indexOf(person)).nextInt(100);
    return draw < 4 ? Answer.DECLINES : draw < 6 ? Answer.SAYS_NOTHING : Answer.TAKES;
  }

  private void hire(int index, Random random) {
    var tier = index % 20 == 19 ? Tier.SUPERVISOR : index % 5 == 4 ? Tier.SENIOR : Tier.FRONT_LINE;
    boolean weekend = index % 5 == 3;
    var hours = index % 25 == 7 ? NIGHT : index % 2 == 0 ? EARLY : LATE;
    var days = weekend ? List.of("WED", "THU", "FRI", "SAT", "SUN") : List.of("MON", "TUE", "WED", "THU", "FRI");
    var week = new HashMap<String, List<List<String>>>();
    days.forEach(day -> week.put(day, hours));
    var shift = new BusinessClock(BusinessCalendar.parse(ZONE.getId(), week, Map.of()));
    var skills = new HashMap<String, Integer>();
    for (int i = 0; i < 2; i++) {
      skills.put(DIMENSIONS.get(random.nextInt(DIMENSIONS.size())), 2 + random.nextInt(4));
    }
    skills.put("*", 1 + random.nextInt(2));
    staff.add(new SimulatedPerson("p%03d".formatted(index), tier, shift,
        random.nextInt(10) == 0 ? Set.of("zh", "en") : Set.of("zh"), 8, skills, START));
    come(index, shift, random);
  }

  /** Up to ten minutes late, and away for forty minutes in the middle of each stretch of four hours or more. */
  private void come(int index, BusinessClock shift, Random random) {
    var from = START;
    while (from.isBefore(LAST_SHIFTS)) {
      var span = shift.openFrom(from);
      if (!span.from().isBefore(LAST_SHIFTS)) {
        return;
      }
      var on = span.from().plusSeconds(random.nextInt(600));
      var pause = on.plus(Duration.between(on, span.to()).dividedBy(2)).plusSeconds(random.nextInt(3600) - 1800);
      comings.add(new Coming(on, index, Presence.ON_DUTY));
      comings.add(new Coming(pause, index, Presence.AWAY));
      comings.add(new Coming(pause.plusSeconds(2400), index, Presence.ON_DUTY));
      comings.add(new Coming(span.to(), index, Presence.OFF));
      from = span.to();
    }
  }

  private void file(int number, int filings, Random random) {
    int day = Stream.generate(() -> random.nextInt(7)).filter(d -> d < 5 || random.nextInt(3) == 0).findFirst()
        .orElseThrow();
    int draw = random.nextInt(100);
    int hour = 0;
    while (draw >= BY_HOUR[hour]) {
      draw -= BY_HOUR[hour++];
    }
    var at = START.plus(Duration.ofDays(day)).plusSeconds(hour * 3600L + random.nextInt(3600));
    int grave = random.nextInt(100);
    var severity = grave < 2 ? "S1" : grave < 12 ? "S2" : grave < 72 ? "S3" : "S4";
    int minutes = switch (severity) {
      case "S1" -> 45;
      case "S2" -> 22;
      case "S3" -> 12;
      default -> 6;
    };
    double spread = StrictMath.exp(0.5 * random.nextGaussian() - 0.125);
    // Some topics are commoner than others, and some customers come again.
    var dimension = DIMENSIONS.get(Math.min(random.nextInt(DIMENSIONS.size()), random.nextInt(DIMENSIONS.size())));
    cases.add(new SimulatedCase(number, at, severity, dimension, random.nextInt(20) == 0 ? "en" : "zh",
        random.nextInt(filings), Duration.ofSeconds(Math.round(minutes * 60 * spread))));
  }
}
