package io.zerodistance.resolution.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.zerodistance.access.CsvTable;
import io.zerodistance.resolution.authority.RecordRule;
import io.zerodistance.resolution.authority.RedressRule;
import io.zerodistance.resolution.authority.TierRules;
import io.zerodistance.resolution.authority.TierRules.TierRule;
import io.zerodistance.rulebook.Raised;

class RaisesLimitsPolicyTest {

  private static final TierRule SENIOR = tier(20, 500L, 2_500L, 2_000L, false);
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final RedressRule COUNTING = new RedressRule("CNY", SHANGHAI, 30);
  private static final RecordRule RECORD = new RecordRule(30, -25, 0, 5, 25, 100);

  @Test
  void lowering_or_leaving_a_limit_takes_one_person() {
    assertThat(change(SENIOR)).isEmpty();
    assertThat(change(tier(20, 499L, 2_499L, 1_999L, false))).isEmpty();
    assertThat(RaisesLimitsPolicy.tiers(rules(tier(20, 500L, 2_500L, null, true)), rules(SENIOR))).isEmpty();
    assertThat(RaisesLimitsPolicy.tiers(rules(SENIOR), new TierRules(List.of()))).isEmpty();
    var overseer = tier(20, 500L, 2_500L, 2_000L, true);
    assertThat(RaisesLimitsPolicy.tiers(rules(overseer), rules(overseer))).isEmpty();
  }

  @Test
  void the_same_tier_in_another_currency_is_compared_with_itself() {
    var before = new TierRules(List.of(SENIOR, inDollars(700L)));
    assertThat(RaisesLimitsPolicy.tiers(before, before)).isEmpty();
    assertThat(RaisesLimitsPolicy.tiers(before, new TierRules(List.of(SENIOR, inDollars(701L)))))
        .containsExactly(raised("caseLimit"));
  }

  @Test
  void every_way_to_grant_more_is_seen_even_when_another_limit_falls() {
    assertThat(change(tier(20, 501L, 1L, 1L, false))).containsExactly(raised("caseLimit"));
    assertThat(change(tier(20, 1L, 2_501L, 1L, false))).containsExactly(raised("dayLimit"));
    assertThat(change(tier(20, 1L, 1L, 2_001L, false))).containsExactly(raised("customerLimit"));
    assertThat(change(tier(20, 1L, 1L, null, false))).containsExactly(raised("customerLimit"));
    assertThat(change(tier(19, 500L, 2_500L, 2_000L, false))).containsExactly(raised("rank"));
    assertThat(change(tier(20, 500L, 2_500L, 2_000L, true))).containsExactly(raised("oversees"));
    assertThat(RaisesLimitsPolicy.tiers(new TierRules(List.of()), rules(SENIOR))).containsExactly(raised("tier"));
  }

  @Test
  void what_is_counted_less_lets_everybody_grant_more() {
    assertThat(RaisesLimitsPolicy.counting(COUNTING, COUNTING)).isEmpty();
    assertThat(RaisesLimitsPolicy.counting(COUNTING, new RedressRule("CNY", SHANGHAI, 31))).isEmpty();
    assertThat(RaisesLimitsPolicy.counting(COUNTING, new RedressRule("CNY", SHANGHAI, 29)))
        .containsExactly(everywhere("customerWindowDays"));
    assertThat(RaisesLimitsPolicy.counting(COUNTING, new RedressRule("HKD", ZoneId.of("Asia/Tokyo"), 30)))
        .containsExactly(everywhere("currency"), everywhere("dayZone"));
  }

  @Test
  void a_milder_record_lets_everybody_grant_more_and_a_stricter_one_does_not() {
    assertThat(RaisesLimitsPolicy.record(RECORD, RECORD)).isEmpty();
    assertThat(RaisesLimitsPolicy.record(RECORD, new RecordRule(30, -50, -5, 0, 0, 100))).isEmpty();
    assertThat(RaisesLimitsPolicy.record(RECORD, new RecordRule(31, -24, 1, 6, 26, 101))).extracting(Raised::what)
        .containsExactly("windowDays", "perRejection", "perCoaching", "perApproval", "leastPercent", "mostPercent");
  }

  @Test
  void the_second_person_gains_nothing() {
    var rises = List.of(raised("caseLimit"));
    assertThatThrownBy(() -> ConfirmPolicy.require(rises, List.of("MANAGER", "SENIOR")))
        .hasMessageContaining("own limits would rise");
    assertThatThrownBy(() -> ConfirmPolicy.require(List.of(everywhere("dayZone")), List.of("MANAGER")))
        .hasMessageContaining("own limits would rise");
    assertThatCode(() -> ConfirmPolicy.require(rises, List.of("MANAGER")))
        .doesNotThrowAnyException();
    assertThatCode(() -> ConfirmPolicy.require(List.of(everywhere("dayZone")), List.of()))
        .doesNotThrowAnyException();
  }

  @Test
  void a_cell_of_the_table_neither_breaks_its_line_nor_starts_a_formula() {
    assertThat(CsvTable.cell("-25")).isEqualTo("-25");
    assertThat(CsvTable.cell("0.4")).isEqualTo("0.4");
    assertThat(CsvTable.cell("=1+1")).isEqualTo("'=1+1");
    assertThat(CsvTable.cell("-1+cmd|'/c'")).isEqualTo("'-1+cmd|'/c'");
    assertThat(CsvTable.cell("@x")).isEqualTo("'@x");
    assertThat(CsvTable.cell("+86")).isEqualTo("'+86");
    assertThat(CsvTable.cell("a,\"b\"\nc")).isEqualTo("\"a,\"\"b\"\"\nc\"");
    assertThat(CsvTable.cell("第五十五条")).isEqualTo("第五十五条");
  }

  private static List<Raised> change(TierRule after) {
    return RaisesLimitsPolicy.tiers(rules(SENIOR), rules(after));
  }

  private static TierRules rules(TierRule tier) {
    return new TierRules(List.of(tier));
  }

  private static TierRule tier(int rank, Long perCase, Long perDay, Long perCustomer, boolean oversees) {
    return new TierRule("SENIOR", "CNY", rank, "资深", "Senior", perCase, perDay, perCustomer, oversees, null);
  }

  private static TierRule inDollars(Long perCase) {
    return new TierRule("SENIOR", "HKD", 20, "资深", "Senior", perCase, 2_500L, 2_000L, false, null);
  }

  private static Raised raised(String what) {
    return new Raised("SENIOR", what);
  }

  private static Raised everywhere(String what) {
    return new Raised("*", what);
  }
}
