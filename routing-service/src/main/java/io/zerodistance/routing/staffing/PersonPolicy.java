package io.zerodistance.routing.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.zerodistance.routing.clock.BusinessCalendar;
import io.zerodistance.routing.clock.CalendarRejected;

/** What may be kept of a person; every field that may not is told, not only the first. */
final class PersonPolicy {
  static final String ZONE = "Asia/Shanghai";
  /** As intake names them: whoever names another would come last for every case. */
  static final List<String> CHANNELS =
      List.of("web", "mobile", "phone", "counter", "email", "sms", "social", "letter", "regulator");
  private static final String CHANNEL = "channel:";
  /** A line of products is named as customers name it, without separators. */
  private static final Pattern SKILL =
      Pattern.compile("\\*|[a-z0-9][a-z0-9-]{0,63}|channel:.*|product:[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,59}");

  List<FieldError> judge(Person person) {
    var errors = new ArrayList<FieldError>();
    check(errors, person.id() != null && person.id().matches("[a-z0-9][a-z0-9._-]{0,63}"), "id",
        "a user name in small letters, such as food-agent-3");
    check(errors, person.tier() != null, "tier", "one of FRONT_LINE, SENIOR, SUPERVISOR, MANAGER");
    check(errors, person.team() != null && !person.team().isBlank() && person.team().length() <= 60, "team",
        "the name of a team, at most 60 characters");
    check(errors, person.languages() != null && !person.languages().isEmpty()
        && person.languages().stream().allMatch(code -> code != null && code.matches("[a-z]{2,3}")), "languages",
        "codes such as zh or en");
    check(errors, person.capacity() >= 0 && person.capacity() <= 1000, "capacity",
        "units of work at one time, 0 to 1000");
    check(errors, person.skills() != null && person.skills().size() <= 60 && person.skills().entrySet().stream()
        .allMatch(skill -> SKILL.matcher(skill.getKey()).matches() && skill.getValue() != null
            && skill.getValue() >= 1 && skill.getValue() <= 5),
        "skills",
        "taxonomy codes, channel:phone, product:milk or * with a level from 1 to 5");
    var unknown = person.skills() == null ? List.<String>of() : person.skills().keySet().stream()
        .filter(skill -> skill.startsWith(CHANNEL) && !CHANNELS.contains(skill.substring(CHANNEL.length()))).toList();
    check(errors, unknown.isEmpty(), "skills",
        String.join(", ", unknown) + " does not exist; channel: stands before one of " + String.join(", ", CHANNELS));
    shift(errors, person.shift());
    return errors;
  }

  private static void shift(List<FieldError> errors, String shift) {
    if (shift == null) {
      return;
    }
    try {
      BusinessCalendar.parse(ZONE, ShiftText.parse(shift).week(), null);
    } catch (IllegalArgumentException | CalendarRejected e) {
      errors.add(new FieldError("shift", e.getMessage()));
    }
  }

  private static void check(List<FieldError> errors, boolean fine, String field, String says) {
    if (!fine) {
      errors.add(new FieldError(field, says));
    }
  }
}
