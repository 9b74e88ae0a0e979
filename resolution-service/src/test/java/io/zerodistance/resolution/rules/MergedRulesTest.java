package io.zerodistance.resolution.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.rulebook.MergedRules;
import io.zerodistance.rulebook.Origin;

class MergedRulesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEMPLATE =
      """
      {"tiers": [{"tier": "LINE", "currency": "CNY", "caseLimit": 100}, {"tier": "BOSS", "currency": "CNY", "caseLimit": 900}]}""";

  @Test
  void a_unit_that_says_nothing_works_by_the_template() {
    var merged = merge(RuleSubject.TIERS, TEMPLATE, null);
    assertThat(merged.lines()).extracting(MergedRules.Line::origin).containsOnly(Origin.GROUP);
    assertThat(merged.lines()).extracting(MergedRules.Line::group).containsOnlyNulls();
    assertThat(merged.content()).isEqualTo(read(TEMPLATE));
  }

  @Test
  void a_unit_s_rule_of_the_same_key_replaces_the_group_s_which_stays_in_sight() {
    var merged = merge(RuleSubject.TIERS, TEMPLATE,
        "{\"tiers\": [{\"tier\": \"LINE\", \"currency\": \"CNY\", \"caseLimit\": 50}]}");
    var line = merged.lines().getFirst();
    assertThat(line.key()).isEqualTo("LINE CNY");
    assertThat(line.origin()).isEqualTo(Origin.OVERRIDE);
    assertThat(line.rule().path("caseLimit").asLong()).isEqualTo(50);
    assertThat(line.group().path("caseLimit").asLong()).isEqualTo(100);
    assertThat(merged.content().path("tiers")).hasSize(2);
  }

  @Test
  void another_currency_is_another_rule_and_switching_off_leaves_nothing_in_force() {
    var merged = merge(RuleSubject.TIERS, TEMPLATE,
        """
        {"tiers": [{"tier": "LINE", "currency": "HKD", "caseLimit": 70}, {"tier": "BOSS", "currency": "CNY", "off": true}]}""");
    assertThat(merged.lines()).extracting(MergedRules.Line::origin)
        .containsExactly(Origin.GROUP, Origin.OFF, Origin.UNIT);
    assertThat(merged.content().path("tiers")).extracting(tier -> tier.path("currency").asText())
        .containsExactly("CNY", "HKD");
  }

  @Test
  void of_single_values_a_unit_may_say_one_and_leave_the_others() {
    var merged = merge(RuleSubject.CLOSING, "{\"objectionDays\": 7, \"reopenDays\": 30}", "{\"objectionDays\": 3}");
    assertThat(merged.content()).isEqualTo(read("{\"objectionDays\": 3, \"reopenDays\": 30}"));
    assertThat(merged.lines()).extracting(MergedRules.Line::origin).containsExactly(Origin.OVERRIDE, Origin.GROUP);
    assertThat(merge(RuleSubject.CLOSING, null, null).content()).isEmpty();
  }

  @Test
  void the_law_is_the_same_whatever_a_unit_says() {
    var law = "{\"floors\": [{\"claim\": \"FRAUD\", \"jurisdiction\": \"CN\", \"multiple\": 3}]}";
    var merged = merge(RuleSubject.FLOORS, law,
        "{\"floors\": [{\"claim\": \"FRAUD\", \"jurisdiction\": \"CN\", \"multiple\": 1}]}");
    assertThat(merged.content()).isEqualTo(read(law));
  }

  private static MergedRules merge(RuleSubject subject, String group, String unit) {
    return MergedRules.of(subject, group == null ? null : read(group), unit == null ? null : read(unit));
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }
}
