package io.zerodistance.resolution.wired;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands at one instant until a test says another: what happens at a limit of time, to the microsecond. */
public final class FixedClock extends Clock {

  private Instant now = Instant.parse("2026-11-22T04:00:00Z");

  public void at(Instant instant) {
    now = instant;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
