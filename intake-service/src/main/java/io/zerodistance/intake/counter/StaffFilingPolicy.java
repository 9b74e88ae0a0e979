package io.zerodistance.intake.counter;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.zerodistance.intake.complaint.FilingProblems;

/** Checks what only staff can say of a complaint; the rest is checked as for every filing. */
@ApplicationScoped
class StaffFilingPolicy {

  private static final List<String> CHANNELS =
      List.of("PHONE", "COUNTER", "LETTER", "REGULATOR", "EMAIL", "SMS", "SOCIAL");
  private static final int LONGEST_REMARK = 2_000;
  private static final int LONGEST_NAME = 100;
  private static final Duration OLDEST_LETTER = Duration.ofDays(366);

  @Inject
  Clock clock;

  /** Instants read and texts trimmed; {@code arrivedAt} and {@code due} may be null. */
  record Accepted(Instant arrivedAt, StaffFiling.Capture capture, StaffFiling.Regulator regulator, Instant due) {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code field-invalid} */
  Accepted accept(StaffFiling filing) {
    if (filing == null) {
      throw FilingProblems.field("body", "send a JSON object with 'businessUnit', 'text' and 'channel'.");
    }
    var channel = filing.channel() == null ? "" : filing.channel().strip().toUpperCase(Locale.ROOT).replace("-", "");
    if (!CHANNELS.contains(channel)) {
      throw FilingProblems.field("channel", "say how the customer reached you.", CHANNELS);
    }
    var arrivedAt = instant("arrivedAt", filing.arrivedAt());
    var now = clock.instant();
    if (arrivedAt != null && (arrivedAt.isAfter(now) || arrivedAt.isBefore(now.minus(OLDEST_LETTER)))) {
      throw FilingProblems.field("arrivedAt", "give the past day of arrival, at most a year ago, or leave it out.");
    }
    boolean forwarded = channel.equals("REGULATOR");
    if (forwarded != (filing.regulator() != null)) {
      throw FilingProblems.field("regulator", forwarded ? "give the authority, its reference and its date."
          : "leave it out unless the channel is REGULATOR.");
    }
    return new Accepted(arrivedAt, capture(filing.capture()), forwarded ? regulator(filing.regulator()) : null,
        forwarded ? due(filing.regulator().due()) : null);
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the date cannot be read */
  Instant due(String written) {
    var due = instant("regulator.due", written);
    if (due == null) {
      throw FilingProblems.field("regulator.due", "write an instant with offset, such as 2026-12-01T18:00:00+08:00.");
    }
    return due;
  }

  private static StaffFiling.Regulator regulator(StaffFiling.Regulator given) {
    return new StaffFiling.Regulator(needed("regulator.authority", given.authority()),
        needed("regulator.reference", given.reference()), given.due());
  }

  private static StaffFiling.Capture capture(StaffFiling.Capture given) {
    return given == null ? new StaffFiling.Capture(null, null, null, null, null)
        : new StaffFiling.Capture(remark("capture.directCause", given.directCause()),
            remark("capture.causeBehind", given.causeBehind()), remark("capture.ofProducts", given.ofProducts()),
            remark("capture.ofNeeds", given.ofNeeds()), remark("capture.ofCompetitors", given.ofCompetitors()));
  }

  private static String remark(String field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST_REMARK) {
      throw FilingProblems.field(field, "shorten it to " + LONGEST_REMARK + " characters.");
    }
    return text.strip();
  }

  private static String needed(String field, String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST_NAME) {
      throw FilingProblems.field(field, "write 1 to " + LONGEST_NAME + " characters.");
    }
    return text.strip();
  }

  private static Instant instant(String field, String written) {
    try {
      return written == null || written.isBlank() ? null : OffsetDateTime.parse(written.strip()).toInstant();
    } catch (DateTimeException unreadable) {
      throw FilingProblems.field(field, "write an instant with offset, such as 2026-11-21T18:30:00+08:00.");
    }
  }
}
