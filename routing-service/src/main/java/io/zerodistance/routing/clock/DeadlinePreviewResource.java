package io.zerodistance.routing.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Tries a calendar before it is taken: when would this be due? Nothing is stored. */
@Path("/api/routing/deadline-preview")
class DeadlinePreviewResource {
  private static final ProblemType CALENDAR_INVALID =
      new ProblemType("calendar-invalid", 422, "The deadline cannot be counted on this calendar");
  private static final int MOST_PAUSES = 1_000;
  private static final long MOST_MINUTES = 10 * 366 * 24 * 60L;

  record CalendarGiven(String zone, Map<String, List<List<String>>> week,
      Map<String, List<List<String>>> overrides) {}

  record Question(CalendarGiven calendar, String start, Long minutes, List<List<String>> pauses) {}

  /** {@code due} is null, and {@code paused} true, while a pause without an end stands before it. */
  record Answer(String due, boolean paused) {}

  @POST
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "When a deadline would be due on a given calendar")
  public Uni<Answer> preview(Question question) {
    try {
      return Uni.createFrom().item(answer(question));
    } catch (CalendarRejected rejected) {
      throw Problems.of(CALENDAR_INVALID, rejected.getMessage());
    }
  }

  private static Answer answer(Question question) {
    if (question == null || question.calendar() == null || question.start() == null || question.minutes() == null) {
      throw new CalendarRejected("send calendar{zone, week, overrides}, start and minutes");
    }
    if (question.minutes() < 0 || question.minutes() > MOST_MINUTES) {
      throw new CalendarRejected("minutes is from 0 to " + MOST_MINUTES + " (ten years)");
    }
    var given = question.calendar();
    var calendar = BusinessCalendar.parse(given.zone(), given.week(), given.overrides());
    var due = new BusinessClock(calendar).due(instant("start", question.start()),
        Duration.ofMinutes(question.minutes()), pauses(question.pauses()));
    return new Answer(due.map(at -> written(at, calendar.zone())).orElse(null), due.isEmpty());
  }

  private static List<Pause> pauses(List<List<String>> pairs) {
    var given = pairs == null ? List.<List<String>>of() : pairs;
    if (given.size() > MOST_PAUSES) {
      throw new CalendarRejected("at most " + MOST_PAUSES + " pauses");
    }
    return given.stream().map(pair -> {
      if (pair == null || pair.isEmpty() || pair.size() > 2) {
        throw new CalendarRejected("a pause is [from, to], or [from, null] while it goes on");
      }
      var to = pair.size() == 2 ? pair.get(1) : null;
      return new Pause(instant("a pause", pair.getFirst()), to == null ? null : instant("a pause", to));
    }).toList();
  }

  private static Instant instant(String what, String text) {
    try {
      var instant = OffsetDateTime.parse(text).toInstant();
      int year = instant.atZone(ZoneId.of("UTC")).getYear();
      if (year >= 1900 && year <= 2200) {
        return instant;
      }
    } catch (DateTimeException | NullPointerException e) {
      // answered below
    }
    throw new CalendarRejected(what + " is an instant with offset such as 2026-11-20T16:30:00+08:00");
  }

  /** With the calendar's own offset, {@code +00:00} rather than {@code Z}, so that it reads like the question. */
  private static String written(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    var pattern = local.truncatedTo(ChronoUnit.SECONDS).equals(local)
        ? "uuuu-MM-dd'T'HH:mm:ssxxx"
        : "uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSxxx";
    return DateTimeFormatter.ofPattern(pattern).format(local);
  }
}
