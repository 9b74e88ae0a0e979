package io.zerodistance.resolution.advice;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** The weights of {@link GoodwillFormula}: bases, costs and reach in minor units, everything else a factor or a share. */
@RegisterForReflection
public record GoodwillRules(List<Weight> weights) implements RuleContent {

  private static final BigDecimal LARGEST_BASE = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal LARGEST_FACTOR = BigDecimal.TEN;
  private static final List<String> AMOUNTS = List.of("BASE_", "COST_", "REACH_");

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Weight(String code, BigDecimal value, String nameZh, String nameEn) {}

  Map<String, BigDecimal> byCode() {
    return weights.stream().collect(Collectors.toMap(Weight::code, Weight::value));
  }

  @Override
  public void check() {
    unless(weights != null, "send weights");
    for (var weight : weights) {
      unless(weight.code() != null && GoodwillFormula.CODES.contains(weight.code()),
          "the formula knows " + GoodwillFormula.CODES);
      unless(weight.value() != null && weight.value().signum() >= 0 && weight.value().compareTo(most(weight)) <= 0,
          weight.code() + ": a value from 0 to " + most(weight));
      unless(isName(weight.nameZh()) && isName(weight.nameEn()), weight.code() + ": give nameZh and nameEn");
    }
    unless(byCode().keySet().containsAll(GoodwillFormula.CODES), "the formula needs all of " + GoodwillFormula.CODES);
    checkTogether(byCode());
  }

  private static void checkTogether(Map<String, BigDecimal> weights) {
    unless(weights.get("VALUE_LEAST").compareTo(BigDecimal.ONE) <= 0
        && weights.get("VALUE_MOST").compareTo(BigDecimal.ONE) >= 0,
        "VALUE_LEAST is at most 1 and VALUE_MOST at least 1: the neutral amount lies between them");
    for (var band : List.of("SMALL", "LARGE")) {
      unless(weights.get("KEPT_SOLVED_" + band).compareTo(BigDecimal.ONE) <= 0
          && weights.get("KEPT_UNSOLVED_" + band).compareTo(weights.get("KEPT_SOLVED_" + band)) <= 0,
          "KEPT_…_" + band + ": shares up to 1, and no more stay when it is not solved than when it is");
    }
  }

  private static BigDecimal most(Weight weight) {
    return AMOUNTS.stream().anyMatch(weight.code()::startsWith) ? LARGEST_BASE : LARGEST_FACTOR;
  }

  private static boolean isName(String name) {
    return name != null && !name.isBlank() && name.length() <= 100;
  }
}
