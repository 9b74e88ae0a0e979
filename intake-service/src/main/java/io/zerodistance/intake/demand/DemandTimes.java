package io.zerodistance.intake.demand;

import static io.zerodistance.rulebook.RuleRejected.unless;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** How many days a unit gives the reviewer, the label and the judge of an appeal. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemandTimes(Integer reviewDays, Integer validDays, Integer appealDays) implements RuleContent {

  @Override
  public void check() {
    unless(isWithin(reviewDays, 30), "reviewDays is from 1 to 30");
    unless(isWithin(validDays, 365), "validDays is from 1 to 365");
    unless(isWithin(appealDays, 30), "appealDays is from 1 to 30");
  }

  private static boolean isWithin(Integer days, int most) {
    return days != null && days >= 1 && days <= most;
  }
}
