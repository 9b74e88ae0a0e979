package io.zerodistance.intake.harm;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** After so many minutes with nobody looking after them, words of harm in a list are shown to the unit's supervisors wherever they are at the desk. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HarmRules(Integer patienceMinutes) implements RuleContent {

  private static final int LONGEST_MINUTES = 1_440;

  /** Whatever came until then has waited too long. */
  Instant waitsSince(Instant now) {
    return now.minus(Duration.ofMinutes(patienceMinutes));
  }

  @Override
  public void check() {
    unless(patienceMinutes != null && patienceMinutes >= 1 && patienceMinutes <= LONGEST_MINUTES,
        "patienceMinutes is 1 to " + LONGEST_MINUTES);
  }
}
