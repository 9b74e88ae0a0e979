package io.zerodistance.resolution.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 三个工作日内, 24小时内, 明天下午五点前, 下周三, 12月5日: of a range the later end counts. */
final class ChineseDue implements DueWords {

  private static final String NUMBER = "(\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)";
  private static final String RANGE =
      "(?<![\\d第过满了])(?:(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}) ?个?(?:工作日|小时|天)? ?[-~—–－至到或、] ?)?" + NUMBER;
  private static final String LATER = "(?:之内|以内|内|后|之后|以后|左右|之前|前|就|会|将|可)";
  private static final Pattern WORKING = Pattern.compile(RANGE + " ?个?(?:工作日|营业日)");
  private static final Pattern HOURS = Pattern.compile(RANGE + " ?个?(半)?(?:小时|钟头)");
  private static final Pattern MINUTES = Pattern.compile(RANGE + " ?(分钟|刻钟)");
  private static final Pattern DAYS =
      Pattern.compile("(?<!月)" + RANGE + " ?(?:个?自然日|天|日(?=之?内|以内|后|之后)|个?(周|星期|礼拜)|个(月)) ?" + LATER);
  private static final Pattern ISO = Pattern.compile("(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(?<!\\d)(\\d{1,2}|[一二三四五六七八九十]{1,2})月(\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?");
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile("(?<![\\d月年])(下个?月)?(\\d{1,2})[号日](?=之前|以前|前|上午|下午|中午|晚上|给|会|将|为)");
  private static final Pattern WEEKDAY =
      Pattern.compile("(下下|下|本|这)?个?(?:周|星期|礼拜)([一二三四五六日天末])(?![个点]|工作)(前)?");
  private static final Pattern WEEK = Pattern.compile("(下|本|这)个?(?:周|星期|礼拜)");
  private static final Pattern TIME = Pattern.compile("(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|夜里|[今明当]晚|[今明]早)? ?"
      + "(?:(\\d{1,2}|[一二两三四五六七八九十]{1,3})点(半|一刻|三刻|\\d{1,2}分?)?|(?<!\\d)(\\d{1,2})[:：时](\\d{2})?(?!间))");
  private static final Pattern PART = Pattern.compile("凌晨|清晨|早晨|早上|[今明]早|上午|中午|下午|傍晚|晚上|[今明当]晚|下班前|打烊前|营业结束前");

  @Override
  public Optional<LocalDateTime> due(String sentence, LocalDateTime now, WorkingHours hours) {
    return period(sentence, now, hours)
        .or(() -> DueWords.of(day(sentence, now.toLocalDate(), hours), time(sentence, hours), now, hours));
  }

  private static Optional<LocalDateTime> period(String text, LocalDateTime now, WorkingHours hours) {
    var today = now.toLocalDate();
    var found = WORKING.matcher(text);
    if (found.find()) {
      return Optional.of(hours.endOf(hours.plusWorkingDays(today, number(found.group(1))), now));
    }
    found = HOURS.matcher(text);
    if (found.find()) {
      return Optional.of(now.plusMinutes("半".equals(found.group(1)) ? 30
          : 60L * number(found.group(1)) + (found.group(2) == null ? 0 : 30)));
    }
    found = MINUTES.matcher(text);
    if (found.find()) {
      return Optional.of(now.plusMinutes((long) number(found.group(1)) * ("刻钟".equals(found.group(2)) ? 15 : 1)));
    }
    found = DAYS.matcher(text);
    return found.find() ? Optional.of(hours.endOf(after(today, found), now)) : Optional.empty();
  }

  private static LocalDate after(LocalDate today, Matcher found) {
    boolean half = "半".equals(found.group(1));
    if (found.group(3) != null) {
      return half ? today.plusDays(15) : today.plusMonths(number(found.group(1)));
    }
    int count = half ? 0 : number(found.group(1));
    return today.plusDays(found.group(2) != null ? 7L * count : count);
  }

  private static Optional<LocalDate> day(String text, LocalDate today, WorkingHours hours) {
    var found = ISO.matcher(text);
    if (found.find()) {
      return Optional.of(today.withYear(number(found.group(1))))
          .flatMap(year -> DueWords.nearest(year, number(found.group(2)), number(found.group(3))));
    }
    var inMonth = MONTH_DAY.matcher(text);
    if (inMonth.find()) {
      return DueWords.nearest(today, number(inMonth.group(1)), number(inMonth.group(2)));
    }
    return relative(text, today).or(() -> inWeek(text, today, hours)).or(() -> endOfMonth(text, today));
  }

  private static Optional<LocalDate> relative(String text, LocalDate today) {
    int ahead = text.contains("大后天") ? 3 : text.matches(".*(?:后天|后日).*") ? 2
        : text.matches(".*(?:明天|明日|明早|明晚|明[上下]午).*") ? 1
            : text.matches(".*(?:今天|今日|今晚|今早|今[上下]午|当天|当日|当晚|本日).*") ? 0 : -1;
    return ahead < 0 ? Optional.empty() : Optional.of(today.plusDays(ahead));
  }

  private static Optional<LocalDate> inWeek(String text, LocalDate today, WorkingHours hours) {
    var found = WEEKDAY.matcher(text);
    if (found.find()) {
      var which = found.group(1);
      boolean weekend = "末".equals(found.group(2));
      var weekday = weekend ? found.group(3) == null ? DayOfWeek.SUNDAY : DayOfWeek.FRIDAY
          : DayOfWeek.of("一二三四五六日天".indexOf(found.group(2)) == 7 ? 7 : "一二三四五六日天".indexOf(found.group(2)) + 1);
      return Optional.of(which == null ? today.with(TemporalAdjusters.nextOrSame(weekday))
          : today.plusWeeks("下下".equals(which) ? 2 : "下".equals(which) ? 1 : 0).with(weekday));
    }
    found = WEEK.matcher(text);
    return found.find() ? Optional.of(hours.lastWorkingDayOfWeek(today.plusWeeks("下".equals(found.group(1)) ? 1 : 0)))
        : Optional.empty();
  }

  private static Optional<LocalDate> endOfMonth(String text, LocalDate today) {
    if (text.matches(".*(?:下个?月)(?:底|末|内|之内).*")) {
      return Optional.of(today.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()));
    }
    if (text.matches(".*(?:月底|月末|本月内|这个月内|本月之内).*")) {
      return Optional.of(today.with(TemporalAdjusters.lastDayOfMonth()));
    }
    var found = DAY_OF_MONTH.matcher(text);
    return !found.find() ? Optional.empty()
        : found.group(1) == null ? DueWords.nextDayOfMonth(today, number(found.group(2)))
            : DueWords.nextDayOfMonth(today.plusMonths(1).withDayOfMonth(1), number(found.group(2)));
  }

  private static Optional<LocalTime> time(String text, WorkingHours hours) {
    var found = TIME.matcher(text);
    var part = "";
    Optional<LocalTime> last = Optional.empty();
    while (found.find()) {
      part = found.group(1) == null ? part : found.group(1);
      last = clock(found, part);
    }
    return last.or(() -> Optional.of(PART.matcher(text)).filter(Matcher::find).map(named -> end(named.group(), hours)));
  }

  private static Optional<LocalTime> clock(Matcher found, String part) {
    int hour = number(found.group(2) == null ? found.group(4) : found.group(2));
    boolean afternoon = part.matches("下午|傍晚|晚上|夜里|.晚") || "中午".equals(part) && hour < 3;
    var minutes = found.group(2) == null ? found.group(5) : found.group(3);
    int minute = minutes == null ? 0
        : switch (minutes) {
          case "半" -> 30;
          case "一刻" -> 15;
          case "三刻" -> 45;
          default -> number(minutes.replace("分", ""));
        };
    return DueWords.time(afternoon && hour < 12 ? hour + 12 : hour, minute);
  }

  private static LocalTime end(String part, WorkingHours hours) {
    return switch (part) {
      case "凌晨" -> LocalTime.of(6, 0);
      case "清晨", "早晨", "早上", "今早", "明早" -> LocalTime.of(10, 0);
      case "上午", "中午" -> LocalTime.NOON;
      case "傍晚" -> LocalTime.of(19, 0);
      case "晚上", "今晚", "明晚", "当晚" -> LocalTime.of(22, 0);
      default -> hours.endOfDay();
    };
  }

  /** 3, 三, 十五, 二十四; 半 is told apart by the caller. */
  static int number(String text) {
    if (text.chars().allMatch(Character::isDigit)) {
      return Integer.parseInt(text);
    }
    int ten = text.indexOf('十');
    if (ten < 0) {
      return digit(text.charAt(text.length() - 1));
    }
    return (ten == 0 ? 1 : digit(text.charAt(0))) * 10 + (ten == text.length() - 1 ? 0 : digit(text.charAt(ten + 1)));
  }

  private static int digit(char sign) {
    return sign == '两' ? 2 : "零一二三四五六七八九".indexOf(sign);
  }
}
