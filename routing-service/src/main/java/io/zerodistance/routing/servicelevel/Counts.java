package io.zerodistance.routing.servicelevel;

/** Which time counts: the open hours of the business calendar, or every hour. */
public enum Counts {
  BUSINESS, CALENDAR
}
