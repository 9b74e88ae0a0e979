package io.zerodistance.routing.servicelevel;

/** Which time counts: the open hours of the business calendar, every hour, or whole working days up to when the last closes. */
public enum Counts {
  BUSINESS, CALENDAR, WORKING_DAYS;

  /** So many minutes stand for a working day where time allowed is kept in minutes, however long the desk is open. */
  public static final int MINUTES_OF_DAY = 24 * 60;

  /** Whether it matters on which days the desk is open. */
  public boolean asksCalendar() {
    return this != CALENDAR;
  }

  /** Minutes, where not days are what was allowed; else null. */
  public Integer minutesOf(int minutes) {
    return this == WORKING_DAYS ? null : minutes;
  }

  /** Working days, where days are what was allowed; else null. */
  public Integer daysOf(int minutes) {
    return this == WORKING_DAYS ? minutes / MINUTES_OF_DAY : null;
  }
}
