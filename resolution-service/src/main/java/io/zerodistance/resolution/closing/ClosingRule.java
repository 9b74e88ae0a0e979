package io.zerodistance.resolution.closing;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.authority.RedressRule;
import io.zerodistance.rulebook.RuleContent;

/** How long the customer may object to a proposed resolution, and how long a closed case can be taken up again, in days. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClosingRule(Integer objectionDays, Integer reopenDays) implements RuleContent {

  /** When a resolution that was proposed then counts, if nobody objects. */
  Instant settlesAt(Instant proposed) {
    return proposed.plus(Duration.ofDays(objectionDays));
  }

  Instant reopenUntil(Instant closed, RedressRule unit) {
    return unit.endOfDayAfter(closed, reopenDays);
  }

  @Override
  public void check() {
    unless(objectionDays != null && objectionDays >= 1 && objectionDays <= 90, "objectionDays is from 1 to 90");
    unless(reopenDays != null && reopenDays >= 1 && reopenDays <= 365, "reopenDays is from 1 to 365");
  }
}
