package io.zerodistance.resolution.advice;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.rulebook.RuleContent;

/** The weights of {@link GoodwillFormula}: bases by severity in minor units, everything else a factor or a share. */
@RegisterForReflection
public record GoodwillRules(List<Weight> weights) implements RuleContent {

  private static final BigDecimal LARGEST_BASE = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal LARGEST_FACTOR = BigDecimal.TEN;

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
  }

  private static BigDecimal most(Weight weight) {
    return weight.code().startsWith("BASE_") ? LARGEST_BASE : LARGEST_FACTOR;
  }

  private static boolean isName(String name) {
    return name != null && !name.isBlank() && name.length() <= 100;
  }
}
