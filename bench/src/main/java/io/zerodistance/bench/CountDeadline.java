package io.zerodistance.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import io.zerodistance.routing.clock.BusinessCalendar;
import io.zerodistance.routing.clock.BusinessClock;
import io.zerodistance.routing.clock.Pause;

/** One deadline on a calendar with a lunch break, a week of holidays and a make-up weekend, around pauses of three hours. */
@State(Scope.Thread)
public class CountDeadline {
  private static final Instant START = Instant.parse("2026-09-01T02:17:00Z");
  @Param({"45", "90"})
  int workingDays;
  @Param({"20", "40"})
  int pauses;
  private BusinessClock clock;
  private Duration target;
  private List<Pause> stood;

  /** Before measuring. */
  @Setup
  public void prepare() {
    var hours = List.of(List.of("09:00", "12:00"), List.of("13:00", "18:00"));
    var week = Map.of("MON", hours, "TUE", hours, "WED", hours, "THU", hours, "FRI", hours);
    var days = new HashMap<String, List<List<String>>>();
    for (int day = 1; day <= 7; day++) {
      days.put("2026-10-0" + day, List.of());
    }
    days.put("2026-09-27", hours);
    days.put("2026-10-10", hours);
    clock = new BusinessClock(BusinessCalendar.parse("Asia/Shanghai", week, days));
    target = Duration.ofHours(8L * workingDays);
    stood = new ArrayList<>();
    for (int i = 0; i < pauses; i++) {
      var from = START.plus(Duration.ofHours(29L * i));
      stood.add(new Pause(from, from.plus(Duration.ofHours(3))));
    }
  }

  /** The instant by which it is due. */
  @Benchmark
  public Optional<Instant> due() {
    return clock.due(START, target, stood);
  }
}
