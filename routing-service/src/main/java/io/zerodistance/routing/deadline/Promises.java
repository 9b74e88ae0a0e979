package io.zerodistance.routing.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.clock.Calendars;
import io.zerodistance.routing.clock.Pause;
import io.zerodistance.routing.clock.VersionedCalendar;
import io.zerodistance.routing.servicelevel.CaseTraits;
import io.zerodistance.routing.servicelevel.Counts;
import io.zerodistance.routing.servicelevel.DeadlineKind;
import io.zerodistance.routing.servicelevel.ServiceLevel;
import io.zerodistance.routing.servicelevel.ServiceLevelRepository;
import io.zerodistance.routing.servicelevel.ServiceLevels;

/** Everything a deadline is counted from, as it is in force for one business unit at one instant. */
@ApplicationScoped
public class Promises {
  private static final double WARN_SHARE = 0.75;

  @Inject
  ServiceLevelRepository serviceLevels;
  @Inject
  Calendars calendars;
  @Inject
  LadderRepository ladders;

  /** @param asOf the moment of the recount that these rules are of; null for the rules of a day */
  public record InForce(String businessUnit, ServiceLevels levels, VersionedCalendar calendar, Ladder ladder,
      Instant asOf) {

    /** The same with another ladder. */
    InForce with(Ladder other) {
      return new InForce(businessUnit, levels, calendar, other, asOf);
    }

    /** A fresh deadline; empty when nothing of the kind is promised. */
    Optional<Deadline> deadline(String number, DeadlineKind kind, int round, CaseTraits traits, Instant start) {
      return levels.promiseOf(kind, traits).map(level -> counted(number, round, level, start));
    }

    /** A deadline on a date that somebody else set; every hour counts on the way to it. */
    Deadline dated(String number, DeadlineKind kind, Instant start, Instant due, String policy) {
      int minutes = Math.toIntExact(Math.max(0, Duration.between(start, due).toMinutes()));
      var time = new TimeAllowed(start, minutes, Counts.CALENDAR, calendar.clock(), List.of());
      var first = ladder.first(kind);
      return new Deadline(businessUnit, number, kind, 1, Deadline.State.RUNNING, start, minutes, Counts.CALENDAR,
          WARN_SHARE, policy, calendar.version(), time.after(WARN_SHARE), due, null, null, null,
          first.map(Ladder.Step::level).orElse(null), first.map(time::at).orElse(null),
          false, null, null, null);
    }

    private Deadline counted(String number, int round, ServiceLevel level, Instant start) {
      var time = new TimeAllowed(start, level.minutes(), level.counts(), calendar.clock(), List.of());
      var first = ladder.first(level.deadline());
      return new Deadline(businessUnit, number, level.deadline(), round, Deadline.State.RUNNING, start,
          level.minutes(), level.counts(), level.warnShare(), level.name(), calendar.version(),
          time.after(level.warnShare()), time.due(), null, null, null, first.map(Ladder.Step::level).orElse(null),
          first.map(time::at).orElse(null),
          level.pausable(), null, null, asOf);
    }

    /** The deadline with its instants counted around the time that did not count. */
    Deadline counted(Deadline d, List<Pause> pauses) {
      var time = around(d, pauses);
      var next = d.nextLevel() == null ? null : ladder.at(d.kind(), d.nextLevel()).orElse(null);
      var due = time.due();
      return d.counted(time.after(d.warnShare()), due, next == null ? null : around(d, before(due, pauses)).at(next));
    }

    /** When a level of the ladder is told of a deadline that stood still for the given pauses. */
    public Instant escalatesAt(Deadline deadline, Ladder.Step step, List<Pause> pauses) {
      return around(deadline, before(deadline.due(), pauses)).at(step);
    }

    /** What is late stays late, however long the customer is asked then: its ladder goes on. */
    private static List<Pause> before(Instant due, List<Pause> pauses) {
      return pauses.stream().filter(pause -> pause.from().isBefore(due)).toList();
    }

    private TimeAllowed around(Deadline d, List<Pause> pauses) {
      return new TimeAllowed(d.startedAt(), d.minutes(), d.counts(), calendar.clock(), pauses);
    }
  }

  Uni<InForce> at(String businessUnit, Instant at) {
    return serviceLevels.inForce(businessUnit, at).chain(levels -> calendars.inForce(businessUnit, at)
        .chain(calendar -> ladders.of(businessUnit)
            .map(ladder -> new InForce(businessUnit, levels, calendar, ladder, null))));
  }

  /** As they stood at the moment of a recount: what was saved for the same day later does not count. */
  public Uni<InForce> asOf(String businessUnit, Instant recount) {
    return asOf(businessUnit, recount, recount, recount);
  }

  /** Of the day on which a clock began, as they stood when it was last counted: what was saved for that day later does not count. */
  Uni<InForce> asCounted(Deadline late, Instant counted) {
    return asOf(late.businessUnit(), late.startedAt(), counted, null);
  }

  private Uni<InForce> asOf(String businessUnit, Instant day, Instant saved, Instant recount) {
    return serviceLevels.asOf(businessUnit, day, saved).chain(levels -> calendars.asOf(businessUnit, day, saved)
        .chain(calendar -> ladders.afresh(businessUnit)
            .map(ladder -> new InForce(businessUnit, levels, calendar, ladder, recount))));
  }

  /** With the calendar that made the deadline, whatever is in force now. */
  public Uni<InForce> behind(Deadline deadline) {
    return ladders.of(deadline.businessUnit()).chain(ladder -> calendars
        .version(deadline.businessUnit(), deadline.calendarVersion())
        .map(calendar -> new InForce(deadline.businessUnit(), new ServiceLevels(List.of()), calendar,
            ladder, null)));
  }

}
