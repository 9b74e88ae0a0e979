package io.zerodistance.routing.handoff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An appointment as a calendar file, RFC 5545; times are UTC, which every calendar shows in its own zone. */
final class CalendarFile {
  private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
      .withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;

  private CalendarFile() {}

  static String of(Handoff handoff, Visit visit, Instant now) {
    var file = new StringBuilder();
    line(file, "BEGIN:VCALENDAR");
    line(file, "VERSION:2.0");
    line(file, "PRODID:-//Zero Distance//routing//ZH");
    line(file, "METHOD:PUBLISH");
    line(file, "BEGIN:VEVENT");
    line(file, "UID:" + visit.id() + "@zerodistance");
    line(file, "DTSTAMP:" + UTC.format(now));
    line(file, "DTSTART:" + UTC.format(visit.from()));
    line(file, "DTEND:" + UTC.format(visit.to()));
    line(file, "SUMMARY:" + escaped("现场走访 Site visit " + handoff.number()));
    line(file, "LOCATION:" + escaped(visit.place()));
    line(file, "DESCRIPTION:" + escaped(handoff.number() + "\n" + String.join(", ", visit.attendees())));
    line(file, "STATUS:" + (visit.outcome() == Visit.Outcome.MOVED || visit.outcome() == Visit.Outcome.OFF
        ? "CANCELLED" : visit.customer() == Visit.Customer.CONFIRMED ? "CONFIRMED" : "TENTATIVE"));
    line(file, "END:VEVENT");
    line(file, "END:VCALENDAR");
    return file.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n");
  }

  /** Folds at 75 octets, never within a character. */
  private static void line(StringBuilder file, String text) {
    int octets = 0;
    for (var character : text.codePoints().mapToObj(Character::toString).toList()) {
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        file.append("\r\n ");
        octets = 1;
      }
      file.append(character);
      octets += size;
    }
    file.append("\r\n");
  }
}
