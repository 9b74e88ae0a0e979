package io.zerodistance.resolution.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Within 3 working days, by Friday, tomorrow at 5 pm, before 5 December, by the end of the week: of a range the later end counts. */
final class EnglishDue implements DueWords {

  private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("a", 1), Map.entry("an", 1),
      Map.entry("one", 1), Map.entry("two", 2), Map.entry("a couple of", 2), Map.entry("three", 3),
      Map.entry("a few", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("six", 6), Map.entry("seven", 7),
      Map.entry("eight", 8), Map.entry("nine", 9), Map.entry("ten", 10), Map.entry("twelve", 12),
      Map.entry("fourteen", 14), Map.entry("fifteen", 15), Map.entry("twenty", 20), Map.entry("twenty-four", 24),
      Map.entry("thirty", 30), Map.entry("forty-eight", 48), Map.entry("seventy-two", 72));
  private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
      "oct", "nov", "dec");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String NUMBER =
      "(\\d{1,3}|twenty-four|forty-eight|seventy-two|a couple of|a few|an?|one|two|three|four"
          + "|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|thirty)";
  private static final String RANGE = "(?:(?:\\d{1,3}|one|two|three|four|five|six|seven) ?(?:-|–|to|or) ?)?" + NUMBER;
  private static final String BEFORE =
      "\\b(?:within|in|inside|under|after|over|next|than|up to|takes?)(?: about| around| the| the next| no more than)? ";
  private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
      + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final Pattern WORKING =
      pattern("\\b" + RANGE + " (?:more |full )?(?:working|business|work)[ -]days?\\b");
  private static final Pattern PERIOD =
      pattern("(?:" + BEFORE + RANGE + "|\\b" + NUMBER + "(?= \\w+ (?:from|at the latest)))"
          + " (?:full |calendar )?(minute|hour|day|week|fortnight|month)s?\\b");
  private static final Pattern HALF_HOUR = pattern("\\bhalf an hour\\b");
  private static final Pattern ISO = pattern("\\b(20\\d\\d)-(\\d{1,2})-(\\d{1,2})\\b");
  private static final Pattern DAY_MONTH = pattern("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b");
  private static final Pattern MONTH_DAY = pattern("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b");
  private static final Pattern DAY_OF_MONTH = pattern("\\b(?:by|on|before|until) the (\\d{1,2})(?:st|nd|rd|th)\\b");
  private static final Pattern WEEKDAY =
      pattern("\\b(next |this |coming )?(mon|tues|wednes|thurs|fri|satur|sun)day\\b");
  private static final Pattern END = pattern("\\bend of (?:the |this )?(next )?(day|business|week|month|year)\\b");
  private static final Pattern WEEK = pattern("\\b(this|next) week(end)?\\b");
  private static final Pattern TIME =
      pattern("\\b(\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm|a\\.m|p\\.m|o'clock|o’clock)|\\b(\\d{1,2}):(\\d{2})\\b");
  private static final Pattern PART =
      pattern("\\b(morning|noon|midday|lunchtime|afternoon|evening|tonight|midnight)\\b");

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  @Override
  public Optional<LocalDateTime> due(String sentence, LocalDateTime now, WorkingHours hours) {
    var text = sentence.toLowerCase(Locale.ROOT);
    return period(text, now, hours)
        .or(() -> DueWords.of(day(text, now.toLocalDate(), hours), time(text, hours), now, hours));
  }

  private static Optional<LocalDateTime> period(String text, LocalDateTime now, WorkingHours hours) {
    var found = WORKING.matcher(text);
    if (found.find()) {
      return Optional.of(hours.endOf(hours.plusWorkingDays(now.toLocalDate(), number(found.group(1))), now));
    }
    if (HALF_HOUR.matcher(text).find()) {
      return Optional.of(now.plusMinutes(30));
    }
    found = PERIOD.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    int count = number(found.group(1) == null ? found.group(2) : found.group(1));
    return Optional.of(switch (found.group(3)) {
      case "minute" -> now.plusMinutes(count);
      case "hour" -> now.plusHours(count);
      case "week" -> hours.endOf(now.toLocalDate().plusWeeks(count), now);
      case "fortnight" -> hours.endOf(now.toLocalDate().plusWeeks(2L * count), now);
      case "month" -> hours.endOf(now.toLocalDate().plusMonths(count), now);
      default -> hours.endOf(now.toLocalDate().plusDays(count), now);
    });
  }

  private static Optional<LocalDate> day(String text, LocalDate today, WorkingHours hours) {
    var iso = ISO.matcher(text);
    if (iso.find()) {
      return DueWords.nearest(today.withYear(number(iso.group(1))), number(iso.group(2)), number(iso.group(3)));
    }
    var dayFirst = DAY_MONTH.matcher(text);
    if (dayFirst.find()) {
      return DueWords.nearest(today, month(dayFirst.group(2)), number(dayFirst.group(1)));
    }
    var monthFirst = MONTH_DAY.matcher(text);
    if (monthFirst.find()) {
      return DueWords.nearest(today, month(monthFirst.group(1)), number(monthFirst.group(2)));
    }
    if (text.contains("day after tomorrow")) {
      return Optional.of(today.plusDays(2));
    }
    if (text.contains("tomorrow")) {
      return Optional.of(today.plusDays(1));
    }
    return inWeek(text, today, hours).or(() -> Optional.of(DAY_OF_MONTH.matcher(text)).filter(Matcher::find)
        .flatMap(found -> DueWords.nextDayOfMonth(today, number(found.group(1)))));
  }

  private static Optional<LocalDate> inWeek(String text, LocalDate today, WorkingHours hours) {
    var found = WEEKDAY.matcher(text);
    if (found.find()) {
      var weekday = DayOfWeek.of(DAYS.indexOf(found.group(2).substring(0, 3)) + 1);
      return Optional.of("next ".equals(found.group(1)) ? today.plusWeeks(1).with(weekday)
          : today.with(TemporalAdjusters.nextOrSame(weekday)));
    }
    if (text.matches(".*\\b(?:today|tonight|this (?:morning|afternoon|evening)|close of business|cob|eod)\\b.*")) {
      return Optional.of(today);
    }
    var end = END.matcher(text);
    if (end.find()) {
      int ahead = end.group(1) == null ? 0 : 1;
      return Optional.of(switch (end.group(2)) {
        case "week" -> hours.lastWorkingDayOfWeek(today.plusWeeks(ahead));
        case "month" -> today.plusMonths(ahead).with(TemporalAdjusters.lastDayOfMonth());
        case "year" -> today.plusYears(ahead).with(TemporalAdjusters.lastDayOfYear());
        default -> today.plusDays(ahead);
      });
    }
    var week = WEEK.matcher(text);
    return !week.find() ? Optional.empty() : Optional.of(today.plusWeeks("next".equals(week.group(1)) ? 1 : 0))
        .map(inIt -> week.group(2) != null ? inIt.with(DayOfWeek.SUNDAY) : hours.lastWorkingDayOfWeek(inIt));
  }

  private static Optional<LocalTime> time(String text, WorkingHours hours) {
    var found = TIME.matcher(text);
    Optional<LocalTime> last = Optional.empty();
    while (found.find()) {
      last = clock(found);
    }
    return last.or(() -> Optional.of(PART.matcher(text)).filter(Matcher::find).map(part -> switch (part.group(1)) {
      case "morning", "noon", "midday" -> LocalTime.NOON;
      case "lunchtime" -> LocalTime.of(13, 0);
      case "evening", "tonight" -> LocalTime.of(22, 0);
      case "midnight" -> LocalTime.of(23, 59);
      default -> hours.endOfDay();
    }));
  }

  private static Optional<LocalTime> clock(Matcher found) {
    if (found.group(4) != null) {
      return DueWords.time(number(found.group(4)), number(found.group(5)));
    }
    int hour = number(found.group(1));
    int minute = found.group(2) == null ? 0 : number(found.group(2));
    return switch (found.group(3).charAt(0)) {
      case 'p' -> DueWords.time(hour < 12 ? hour + 12 : hour, minute);
      case 'a' -> DueWords.time(hour == 12 ? 0 : hour, minute);
      // Nobody calls a customer at five in the morning.
      default -> DueWords.time(hour < 8 ? hour + 12 : hour, minute);
    };
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) + 1;
  }

  private static int number(String text) {
    return WORDS.containsKey(text) ? WORDS.get(text) : Integer.parseInt(text);
  }
}
