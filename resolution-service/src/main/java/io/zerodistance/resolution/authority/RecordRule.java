package io.zerodistance.resolution.authority;

import static io.zerodistance.rulebook.RuleRejected.unless;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** What each review of a person's grants does to the own limits: points of per cent, within the two bounds. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordRule(Integer windowDays, Integer perRejection, Integer perCoaching, Integer perApproval,
    Integer leastPercent, Integer mostPercent) implements RuleContent {

  /** How much of the tier's limits a person with this record has. */
  int percent(TrackRecord record) {
    int points = record.rejected() * perRejection + record.coached() * perCoaching + record.approved() * perApproval;
    return Math.clamp(100 + points, leastPercent, mostPercent);
  }

  @Override
  public void check() {
    unless(isFrom(1, 366, windowDays), "windowDays is from 1 to 366");
    unless(isFrom(-100, 0, perRejection), "perRejection is from -100 to 0 points");
    unless(isFrom(-100, 100, perCoaching), "perCoaching is from -100 to 100 points");
    unless(isFrom(0, 100, perApproval), "perApproval is from 0 to 100 points");
    unless(isFrom(0, 100, leastPercent), "leastPercent is from 0 to 100");
    unless(isFrom(100, 200, mostPercent), "mostPercent is from 100 to 200");
  }

  private static boolean isFrom(int least, int most, Integer value) {
    return value != null && value >= least && value <= most;
  }
}
