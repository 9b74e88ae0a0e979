package io.zerodistance.resolution.remedy;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.authority.RedressRule;
import io.zerodistance.rulebook.RuleContent;

/** After how many days an offer without an answer is brought to mind, and after how many it ends. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferRule(Integer remindDays, Integer endDays) implements RuleContent {

  Instant remindAt(Instant offered) {
    return offered.plus(Duration.ofDays(remindDays));
  }

  Instant endsAt(Instant offered, RedressRule unit) {
    return unit.endOfDayAfter(offered, endDays);
  }

  @Override
  public void check() {
    unless(remindDays != null && remindDays >= 1 && remindDays <= 90, "remindDays is from 1 to 90");
    unless(endDays != null && endDays > remindDays && endDays <= 365, "endDays is later than remindDays, up to 365");
  }
}
