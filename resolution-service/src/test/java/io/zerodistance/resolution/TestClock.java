package io.zerodistance.resolution;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

/** The real clock, moved forward by a test. */
@ApplicationScoped
public class TestClock extends Clock {

  private volatile Duration ahead = Duration.ZERO;

  public void ahead(Duration duration) {
    ahead = duration;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return java.time.ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), ahead);
  }
}
