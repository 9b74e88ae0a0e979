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
            null, null, true, null, null);
    var merged = LevelRules.merge(new LevelRules(List.of(SAFETY, ORDINARY)), new LevelRules(List.of(off)));
    assertThat(merged).extracting(l -> l.origin()).containsExactly(Origin.OFF, Origin.GROUP);
    assertThat(ServiceLevels.of(merged).promiseOf(DeadlineKind.FIRST_RESPONSE,
        new CaseTraits("COMPLAINT", "S1", "WEB")).orElseThrow().name()).isEqualTo("ordinary");
  }

  @Test
  void a_warning_may_be_given_as_a_lead() {
    var lead =
        new Level(DeadlineKind.RESOLUTION, 1, "led", null, null, null, null, null, 480, Counts.BUSINESS, null, 120,
            null, null, null, null, null);
    assertThat(lead.promise().warnShare()).isEqualTo(0.75);
  }

  @Test
  void working_days_are_said_in_days_and_warn_by_days() {
    var days = days("mediation", 45, null, 10);
    days.check();
    assertThat(days.promise().warnShare()).isEqualTo(35 / 45.0);
    assertThat(Counts.WORKING_DAYS.daysOf(days.promise().minutes())).isEqualTo(45);
    for (var wrong : List.of(days("no days", null, null, null), days("minutes, too", 2, 960, null),
        days("no time before it", 2, null, 2))) {
      assertThatThrownBy(wrong::check).isInstanceOf(RuleRejected.class).hasMessageContaining("days");
    }
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

  private static Level days(String name, Integer days, Integer minutes, Integer warnLead) {
    return new Level(DeadlineKind.RESOLUTION, 1, name, null, null, null, null, null, minutes, Counts.WORKING_DAYS, null,
        null, null, "test", null, days, warnLead);
  }

  private static Level level(String name, int position, String severity, int minutes) {
    return new Level(DeadlineKind.FIRST_RESPONSE, position, name, null, severity, null, null, null, minutes,
        Counts.CALENDAR, 0.5, null, null, "test", null, null, null);
  }
}
