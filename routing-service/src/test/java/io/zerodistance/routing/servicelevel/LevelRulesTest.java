package io.zerodistance.routing.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.zerodistance.routing.servicelevel.LevelRules.Level;
import io.zerodistance.routing.servicelevel.ServiceLevel.Mismatch;
import io.zerodistance.rulebook.Origin;
import io.zerodistance.rulebook.RuleRejected;

class LevelRulesTest {
  private static final Level SAFETY = level("safety", 10, "S1", 60);
  private static final Level ORDINARY = level("ordinary", 90, null, 480);

  @Test
  void a_unit_replaces_a_level_of_the_same_name_and_adds_its_own() {
    var merged = LevelRules.merge(new LevelRules(List.of(SAFETY, ORDINARY)),
        new LevelRules(List.of(level("ordinary", 90, null, 240), level("serious", 40, "S2", 120))));
    assertThat(merged).extracting(l -> l.rule().name() + " " + l.rule().minutes() + " " + l.origin())
        .containsExactly("safety 60 GROUP", "ordinary 240 OVERRIDE", "serious 120 UNIT");
  }

  @Test
  void a_level_that_a_unit_switched_off_promises_nothing_but_is_still_shown() {
    var off =
        new Level(DeadlineKind.FIRST_RESPONSE, null, "safety", null, null, null, null, null, null, null, null, null,
            null, null, true);
    var merged = LevelRules.merge(new LevelRules(List.of(SAFETY, ORDINARY)), new LevelRules(List.of(off)));
    assertThat(merged).extracting(l -> l.origin()).containsExactly(Origin.OFF, Origin.GROUP);
    assertThat(ServiceLevels.of(merged).promiseOf(DeadlineKind.FIRST_RESPONSE,
        new CaseTraits("COMPLAINT", "S1", "WEB")).orElseThrow().name()).isEqualTo("ordinary");
  }

  @Test
  void a_warning_may_be_given_as_a_lead() {
    var lead =
        new Level(DeadlineKind.RESOLUTION, 1, "led", null, null, null, null, null, 480, Counts.BUSINESS, null, 120,
            null,
            null, null);
    assertThat(lead.promise().warnShare()).isEqualTo(0.75);
  }

  @Test
  void a_level_says_why_it_does_not_match() {
    assertThat(SAFETY.promise().mismatches(new CaseTraits("COMPLAINT", "S3", "WEB")))
        .containsExactly(new Mismatch("severity", "S1", "S3"));
  }

  @Test
  void two_levels_at_one_place_would_leave_the_winner_to_chance() {
    assertThatThrownBy(() -> new LevelRules(List.of(SAFETY, level("other", 10, null, 5))).check())
        .isInstanceOf(RuleRejected.class).hasMessageContaining("position 10");
    assertThatThrownBy(() -> new LevelRules(List.of(SAFETY, level("safety", 11, null, 5))).check())
        .isInstanceOf(RuleRejected.class).hasMessageContaining("have this name");
  }

  private static Level level(String name, int position, String severity, int minutes) {
    return new Level(DeadlineKind.FIRST_RESPONSE, position, name, null, severity, null, null, null, minutes,
        Counts.CALENDAR, 0.5, null, null, "test", null);
  }
}
