package io.zerodistance.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** On which day a rule begins or ends to hold: at midnight where the group works. */
public final class RuleDay {
  private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

  private RuleDay() {}

  public static LocalDate of(Instant at) {
    return at.atZone(HOME).toLocalDate();
  }
}
