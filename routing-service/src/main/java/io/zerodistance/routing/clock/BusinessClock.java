package io.zerodistance.routing.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Counts open time of one calendar in real seconds, so that a day on which clocks change is as long as it is.
 * Pauses may overlap, come in any order and have no end. Work grows with the days between start and answer.
 */
public final class BusinessClock {
  private static final int HORIZON_DAYS = 40 * 366;
  private static final Instant NEVER = Instant.MAX;

  private final BusinessCalendar calendar;

  public BusinessClock(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The first instant at which {@code target} of open time has passed since {@code start}; empty while a pause without
   * an end stands before it.
   *
   * @throws CalendarRejected when the calendar does not open enough within 40 years
   */
  public Optional<Instant> due(Instant start, Duration target, List<Pause> pauses) {
    if (target.isNegative()) {
      throw new CalendarRejected("the time allowed is 0 minutes or more");
    }
    if (target.isZero()) {
      return Optional.of(start);
    }
    var search = new DueSearch(target);
    boolean found = walk(start, NEVER, Pause.merge(pauses), search);
    if (!found) {
      throw new CalendarRejected("the calendar does not open long enough within 40 years of the start");
    }
    return Optional.ofNullable(search.due);
  }

  /**
   * When the {@code n}th open day after the day of {@code start} closes, as laws count working days: the day on which a time
   * begins is not one of them, and the last one ends when business does. A day that closes while it is paused does not
   * count; empty while a pause without an end stands before the answer.
   *
   * @throws CalendarRejected when the calendar does not open on so many days within 40 years
   */
  public Optional<Instant> closeOfDay(Instant start, int n, List<Pause> pauses) {
    var zone = calendar.zone();
    var merged = Pause.merge(pauses);
    int left = n;
    var day = start.atZone(zone).toLocalDate();
    for (int i = 0; i < HORIZON_DAYS; i++) {
      day = day.plusDays(1);
      var hours = calendar.on(day);
      if (hours.isEmpty()) {
        continue;
      }
      var closes = hours.getLast().closesOn(day, zone);
      var covering = merged.stream().filter(pause -> pause.covers(closes)).findFirst();
      if (covering.isPresent() && covering.get().stillGoesOn()) {
        return Optional.empty();
      }
      left -= covering.isPresent() ? 0 : 1;
      if (left == 0) {
        return Optional.of(closes);
      }
    }
    throw new CalendarRejected("the calendar does not open on " + n + " days within 40 years of the start");
  }

  /** Open time from {@code start} to {@code until} that no pause covers; zero when {@code until} is not later. */
  public Duration elapsed(Instant start, Instant until, List<Pause> pauses) {
    var sum = new Sum();
    walk(start, until, Pause.merge(pauses), sum);
    return sum.total;
  }

  /** What is left of {@code target} at an instant; negative once it has passed. */
  public Duration remaining(Instant start, Duration target, Instant at, List<Pause> pauses) {
    return target.minus(elapsed(start, at, pauses));
  }

  /** Is the calendar open at this instant? */
  public boolean isOpen(Instant at) {
    var day = at.atZone(calendar.zone()).toLocalDate();
    return calendar.on(day).stream().anyMatch(hours -> !at.isBefore(hours.opensOn(day, calendar.zone()))
        && at.isBefore(hours.closesOn(day, calendar.zone())));
  }

  /** The open hours that run at this instant, or else the next ones; spans that meet at midnight are one. */
  public OpenSpan openFrom(Instant at) {
    var first = new FirstSpan();
    walk(at, NEVER, List.of(), first);
    return new OpenSpan(first.from, first.to);
  }

  /** Feeds every open, unpaused span to the visitor until it is done; false when the days ran out. */
  private boolean walk(Instant start, Instant until, List<Pause> pauses, SpanVisitor visitor) {
    var zone = calendar.zone();
    var day = start.atZone(zone).toLocalDate();
    int nextPause = 0;
    for (int i = 0; i < HORIZON_DAYS; i++, day = day.plusDays(1)) {
      for (var hours : calendar.on(day)) {
        var cursor = later(hours.opensOn(day, zone), start);
        var end = earlier(hours.closesOn(day, zone), until);
        while (cursor.isBefore(end)) {
          while (nextPause < pauses.size() && endsBy(pauses.get(nextPause), cursor)) {
            nextPause++;
          }
          var pause = nextPause < pauses.size() ? pauses.get(nextPause) : null;
          var stop = pause == null ? end : earlier(pause.from(), end);
          if (cursor.isBefore(stop) && visitor.isDoneWith(cursor, stop)) {
            return true;
          }
          if (pause == null || !pause.from().isBefore(end)) {
            break;
          }
          if (pause.stillGoesOn()) {
            return true;
          }
          cursor = pause.to();
        }
      }
      if (!day.plusDays(1).atStartOfDay(zone).toInstant().isBefore(until)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsBy(Pause pause, Instant at) {
    return !pause.stillGoesOn() && !pause.to().isAfter(at);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private interface SpanVisitor {
    boolean isDoneWith(Instant from, Instant to);
  }

  private static final class Sum implements SpanVisitor {
    private Duration total = Duration.ZERO;

    @Override
    public boolean isDoneWith(Instant from, Instant to) {
      total = total.plus(Duration.between(from, to));
      return false;
    }
  }

  private static final class FirstSpan implements SpanVisitor {
    private static final Duration LONGEST = Duration.ofDays(7);
    private Instant from = NEVER;
    private Instant to = NEVER;

    @Override
    public boolean isDoneWith(Instant opens, Instant closes) {
      if (from == NEVER) {
        from = opens;
      } else if (!opens.equals(to) || Duration.between(from, opens).compareTo(LONGEST) > 0) {
        return true;
      }
      to = closes;
      return false;
    }
  }

  private static final class DueSearch implements SpanVisitor {
    private Duration left;
    private Instant due;

    DueSearch(Duration target) {
      left = target;
    }

    @Override
    public boolean isDoneWith(Instant from, Instant to) {
      long span = from.until(to, ChronoUnit.NANOS);
      if (left.compareTo(Duration.ofNanos(span)) <= 0) {
        due = from.plus(left);
        return true;
      }
      left = left.minusNanos(span);
      return false;
    }
  }
}
