package io.zerodistance.routing.clock;

/** Says why a calendar, an interval or a pause cannot be counted on; the message tells the caller what to mend. */
public final class CalendarRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CalendarRejected(String message) {
    super(message);
  }
}
