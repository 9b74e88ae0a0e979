package io.zerodistance.resolution.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.authority.TierRules.TierRule;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.rulebook.RuleContent;
import io.zerodistance.rulebook.RuleRejected;

class LimitRulesTest {

  private static final long LARGEST = 10_000_000_000L;
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void limits_hold_in_the_currency_in_which_the_unit_counts_lowest_tier_first() {
    var rules = new TierRules(List.of(tier("BOSS", "CNY", 40, 900L, null), tier("LINE", "CNY", 10, 100L, 200L),
        tier("LINE", "HKD", 10, 70L, 200L)));
    assertThat(rules.in("CNY")).extracting(Tier::code).containsExactly("LINE", "BOSS");
    assertThat(rules.in("CNY").getFirst().customerLimit()).isEqualTo(Money.of(200, "CNY"));
    assertThat(rules.in("CNY").getLast().customerLimit()).isNull();
    assertThat(rules.in("HKD").getFirst().caseLimit()).isEqualTo(Money.of(70, "HKD"));
    assertThat(rules.in("EUR")).isEmpty();
    assertThat(rules.names()).containsOnlyKeys("LINE", "BOSS").containsEntry("LINE", new TierName("层级", "Tier"));
  }

  @Test
  void tiers_within_the_bounds_are_taken() {
    taken(new TierRules(List.of(tier("A", "CNY", 1, 0L, 0L), tier("B_2", "CNY", 999, LARGEST, LARGEST),
        tier("A", "HKD", 1, 0L, null),
        new TierRule("C", "CNY", 2, "甲".repeat(60), "C".repeat(60), 1L, 1L, 1L, true, null))));
  }

  @Test
  void a_tier_that_nobody_could_judge_by_is_refused() {
    Stream.of(tier("a", "CNY", 1, 1L, 1L), tier(null, "CNY", 1, 1L, 1L), tier("A", "cny", 1, 1L, 1L),
        tier("A", null, 1, 1L, 1L), tier("A", "CNY", 0, 1L, 1L), tier("A", "CNY", 1_000, 1L, 1L),
        tier("A", "CNY", null, 1L, 1L), tier("A", "CNY", 1, -1L, 1L), tier("A", "CNY", 1, LARGEST + 1, 1L),
        tier("A", "CNY", 1, null, 1L), tier("A", "CNY", 1, 1L, -1L), tier("A", "CNY", 1, 1L, LARGEST + 1),
        new TierRule("A", "CNY", 1, "甲", "A", 1L, -1L, 1L, true, null),
        new TierRule("A", "CNY", 1, "甲", "A", 1L, null, 1L, true, null),
        new TierRule("A", "CNY", 1, " ", "A", 1L, 1L, 1L, true, null),
        new TierRule("A", "CNY", 1, "甲", null, 1L, 1L, 1L, true, null),
        new TierRule("A", "CNY", 1, "甲", "A".repeat(61), 1L, 1L, 1L, true, null),
        new TierRule("A", "CNY", 1, "甲", "A", 1L, 1L, 1L, null, null))
        .forEach(wrong -> refused(new TierRules(List.of(wrong))));
    refused(new TierRules(List.of()));
    refused(new TierRules(null));
    refused(new TierRules(List.of(tier("A", "CNY", 1, 1L, 1L), tier("B", "CNY", 1, 1L, 1L))));
  }

  @Test
  void how_it_is_counted_has_a_currency_a_zone_and_a_window_of_at_most_a_year() {
    taken(new RedressRule("CNY", SHANGHAI, 1));
    taken(new RedressRule("HKD", SHANGHAI, 366));
    refused(new RedressRule("XYZ", SHANGHAI, 30));
    refused(new RedressRule(null, SHANGHAI, 30));
    refused(new RedressRule("CNY", null, 30));
    refused(new RedressRule("CNY", SHANGHAI, 0));
    refused(new RedressRule("CNY", SHANGHAI, 367));
    refused(new RedressRule("CNY", SHANGHAI, null));
    assertThat(new RedressRule("CNY", SHANGHAI, 1).endOfDayAfter(Instant.parse("2026-11-22T04:00:00Z"), 2))
        .isEqualTo(Instant.parse("2026-11-24T15:59:59.999Z"));
  }

  @Test
  void a_review_moves_limits_within_bounds() {
    taken(new RecordRule(1, -100, -100, 0, 0, 100));
    taken(new RecordRule(366, 0, 100, 100, 100, 200));
    Stream.of(new RecordRule(0, 0, 0, 0, 0, 100), new RecordRule(367, 0, 0, 0, 0, 100),
        new RecordRule(1, -101, 0, 0, 0, 100), new RecordRule(1, 1, 0, 0, 0, 100),
        new RecordRule(1, 0, -101, 0, 0, 100), new RecordRule(1, 0, 101, 0, 0, 100),
        new RecordRule(1, 0, 0, -1, 0, 100), new RecordRule(1, 0, 0, 101, 0, 100),
        new RecordRule(1, 0, 0, 0, -1, 100), new RecordRule(1, 0, 0, 0, 101, 100),
        new RecordRule(1, 0, 0, 0, 0, 99), new RecordRule(1, 0, 0, 0, 0, 201),
        new RecordRule(null, 0, 0, 0, 0, 100), new RecordRule(1, 0, 0, 0, 0, null))
        .forEach(LimitRulesTest::refused);
  }

  private static TierRule tier(String code, String currency, Integer rank, Long perCase, Long perCustomer) {
    return new TierRule(code, currency, rank, "层级", "Tier", perCase, 1L, perCustomer, false, null);
  }

  private static void taken(RuleContent content) {
    assertThatCode(content::check).doesNotThrowAnyException();
  }

  private static void refused(RuleContent content) {
    assertThatThrownBy(content::check).as(content.toString()).isInstanceOf(RuleRejected.class);
  }
}
