package io.zerodistance.routing.servicelevel;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.util.HashSet;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.Layered;

/** One layer of service levels as somebody set it; a unit's level of the same deadline and name replaces the group's. */
@RegisterForReflection
public record LevelRules(List<Level> levels) {
  private static final int TEN_YEARS = 10 * 366 * 24 * 60;
  private static final int MOST_DAYS = 2_500;
  private static final double ORDINARY_WARNING = 0.75;

  /**
   * One promise as written down.
   *
   * @param warnLeadMinutes warn so long before it is due, counted like the promise; or {@code warnShare}, not both
   * @param off a unit does not want the group's level of this name
   * @param days working days, instead of minutes, where they are what counts; {@code warnLeadDays} goes with them
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Level(DeadlineKind deadline, Integer position, String name, String kind, String severity,
      String channel, String dimension, String customerClass, Integer minutes, Counts counts, Double warnShare,
      Integer warnLeadMinutes, Boolean pausable, String source, Boolean off, Integer days, Integer warnLeadDays) {

    boolean isOff() {
      return Boolean.TRUE.equals(off);
    }

    Object key() {
      return List.of(deadline, name);
    }

    public ServiceLevel promise() {
      return new ServiceLevel(deadline, position, name, blankIsAny(kind), blankIsAny(severity), blankIsAny(channel),
          blankIsAny(dimension), blankIsAny(customerClass), isInDays() ? days * Counts.MINUTES_OF_DAY : minutes, counts,
          share(), Boolean.TRUE.equals(pausable));
    }

    private boolean isInDays() {
      return counts == Counts.WORKING_DAYS;
    }

    private double share() {
      if (warnLeadDays != null) {
        return (days - warnLeadDays) / (double) days;
      }
      if (warnLeadMinutes != null) {
        return (minutes - warnLeadMinutes) / (double) minutes;
      }
      return warnShare == null ? ORDINARY_WARNING : warnShare;
    }

    void check() {
      unless(deadline != null && name != null && !name.isBlank() && name.length() <= 80,
          "every level has a deadline and a name of at most 80 characters");
      if (isOff()) {
        return;
      }
      unless(position != null && position > 0, name + ": position is a number from 1 on; the first that matches wins");
      unless(counts != null, name + ": counts is BUSINESS, CALENDAR or WORKING_DAYS");
      unless(isInDays() ? minutes == null && days != null && days > 0 && days <= MOST_DAYS
          : days == null && minutes != null && minutes >= 0 && minutes <= TEN_YEARS,
          name + ": minutes is from 0 to ten years, or for WORKING_DAYS days from 1 to " + MOST_DAYS);
      unless(warnShare == null || warnLeadMinutes == null, name + ": warn by a share or by a lead, not both");
      unless(warnShare == null || warnShare > 0 && warnShare < 1, name + ": warnShare lies between 0 and 1");
      unless(warnLeadMinutes == null || minutes != null && warnLeadMinutes > 0 && warnLeadMinutes < minutes,
          name + ": the lead of the warning is shorter than the time allowed");
      unless(warnLeadDays == null || isInDays() && warnShare == null && warnLeadDays > 0 && warnLeadDays < days,
          name + ": working days warn by a share, or by warnLeadDays fewer than the days");
    }

    private static String blankIsAny(String text) {
      return text == null || text.isBlank() ? null : text;
    }
  }

  /** @throws io.zerodistance.rulebook.RuleRejected naming the level that is wrong */
  public void check() {
    unless(levels != null && levels.size() <= 500, "send levels, a list of at most 500");
    levels.forEach(Level::check);
    var names = new HashSet<Object>();
    var places = new HashSet<Object>();
    for (var level : levels) {
      unless(names.add(level.key()), level.name() + ": two levels of one deadline have this name");
      unless(level.isOff() || places.add(List.of(level.deadline(), level.position())),
          level.name() + ": another level of this deadline has position " + level.position());
    }
  }

  public static List<Layered<Level>> merge(LevelRules group, LevelRules unit) {
    return Layered.merge(listed(group), listed(unit), Level::key, Level::isOff);
  }

  private static List<Level> listed(LevelRules rules) {
    return rules == null ? List.of() : rules.levels();
  }
}
