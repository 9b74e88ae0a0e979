package io.zerodistance.intake.information;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** How long we wait for answers: after so many minutes a reminder goes out, after so many we go on with what we know. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaitingRule(Integer remindAfterMinutes, Integer lapseAfterMinutes) implements RuleContent {

  private static final int LONGEST_MINUTES = 129_600;

  Instant remindsAt(Instant asked) {
    return asked.plus(Duration.ofMinutes(remindAfterMinutes));
  }

  Instant lapsesAt(Instant asked) {
    return asked.plus(Duration.ofMinutes(lapseAfterMinutes));
  }

  @Override
  public void check() {
    unless(remindAfterMinutes != null && remindAfterMinutes >= 60, "remindAfterMinutes is at least 60");
    unless(lapseAfterMinutes != null && lapseAfterMinutes <= LONGEST_MINUTES
        && lapseAfterMinutes > remindAfterMinutes,
        "lapseAfterMinutes is more than remindAfterMinutes, and at most " + LONGEST_MINUTES);
  }
}
