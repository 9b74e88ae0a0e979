package io.zerodistance.resolution.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.advice.GoodwillRules.Weight;
import io.zerodistance.resolution.floor.LegalFloor;
import io.zerodistance.resolution.floor.LegalFloors;
import io.zerodistance.resolution.floor.LegalFloors.Floor;
import io.zerodistance.rulebook.RuleRejected;

class AdviceContentsTest {

  private static final LocalDate SINCE = LocalDate.of(2014, 3, 15);

  @Test
  void the_formula_needs_every_weight_and_knows_no_other() {
    var all = GoodwillFormula.CODES.stream().map(code -> weight(code, "1")).toList();
    assertThatCode(new GoodwillRules(all)::check).doesNotThrowAnyException();
    refused(all.subList(1, all.size()));
    refused(with(all, weight("WEALTH", "1")));
    refused(with(all.subList(0, all.size() - 1), weight(all.getLast().code(), "-0.1")));
    refused(with(all.subList(1, all.size()), weight("BASE_S1", "100000001")));
    refused(with(all.subList(0, all.size() - 1), weight("ROUND_STEP", "10.01")));
    refused(with(all.subList(1, all.size()), new Weight("BASE_S1", BigDecimal.ONE, "", "Base")));
    refused(instead(all, "VALUE_LEAST", "1.1"));
    refused(instead(all, "VALUE_MOST", "0.9"));
    refused(instead(all, "KEPT_SOLVED_SMALL", "0.9"));
    refused(instead(instead(all, "KEPT_SOLVED_LARGE", "1.1"), "KEPT_UNSOLVED_LARGE", "1.1"));
    assertThatCode(new GoodwillRules(instead(all, "REACH_REGULATOR", "5000"))::check).doesNotThrowAnyException();
  }

  @Test
  void a_law_holds_from_its_own_day_for_its_claim_and_jurisdiction() {
    var floors = new LegalFloors(List.of(floor("FRAUD", "CN", "3", SINCE)));
    assertThat(floors.of("CN", SINCE)).extracting(LegalFloor::claim).containsExactly("FRAUD");
    assertThat(floors.of("CN", SINCE.minusDays(1))).isEmpty();
    assertThat(floors.of("UK", SINCE)).isEmpty();
    assertThatCode(floors::check).doesNotThrowAnyException();
  }

  @Test
  void a_floor_without_its_law_is_no_floor() {
    Stream.of(floor("fraud", "CN", "3", SINCE), floor("FRAUD", "China", "3", SINCE), floor("FRAUD", "CN", "-1", SINCE),
        floor("FRAUD", "CN", "3", null),
        new Floor("FRAUD", "CN", BigDecimal.ONE, null, 1L, "CNY", "", "Law", SINCE),
        new Floor("FRAUD", "CN", BigDecimal.ONE, null, 1L, "CNY", "法", null, SINCE),
        new Floor("FRAUD", "CN", BigDecimal.ONE, null, -1L, "CNY", "法", "Law", SINCE),
        new Floor("FRAUD", "CN", BigDecimal.ONE, new BigDecimal("1001"), 1L, "CNY", "法", "Law", SINCE),
        new Floor("FRAUD", "CN", BigDecimal.ONE, null, 1L, "yuan", "法", "Law", SINCE))
        .forEach(wrong -> assertThatThrownBy(new LegalFloors(List.of(wrong))::check).as(wrong.toString())
            .isInstanceOf(RuleRejected.class));
  }

  private static Floor floor(String claim, String jurisdiction, String multiple, LocalDate since) {
    return new Floor(claim, jurisdiction, new BigDecimal(multiple), null, 50_000L, "CNY", "第五十五条", "art. 55", since);
  }

  private static Weight weight(String code, String value) {
    return new Weight(code, new BigDecimal(value), "权重", "Weight");
  }

  private static List<Weight> instead(List<Weight> weights, String code, String value) {
    return with(weights.stream().filter(one -> !one.code().equals(code)).toList(), weight(code, value));
  }

  private static List<Weight> with(List<Weight> weights, Weight more) {
    var all = new ArrayList<>(weights);
    all.add(more);
    return all;
  }

  private static void refused(List<Weight> weights) {
    assertThatThrownBy(new GoodwillRules(weights)::check).isInstanceOf(RuleRejected.class);
  }
}
