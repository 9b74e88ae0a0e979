package io.zerodistance.analytics.stagetime;

import java.util.List;

import io.zerodistance.analytics.overview.Basis;

/** How long cases stay in the stages of guided handling, one line per unit and stage that was left at least once. */
record StageTimes(List<Stay> items, Basis basis) {

  /** Of {@code n} stays that are over, in seconds; a case that goes back to a stage stays there a second time. */
  record Stay(String businessUnit, String stage, double medianSeconds, double p90Seconds, long n) {}
}
