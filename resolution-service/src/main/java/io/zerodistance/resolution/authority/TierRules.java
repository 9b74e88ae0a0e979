package io.zerodistance.resolution.authority;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.rulebook.RuleContent;

/** Tiers with their limits in minor units of a currency; a unit's tier of the same code and currency replaces the group's. */
@RegisterForReflection
public record TierRules(List<TierRule> tiers) implements RuleContent {

  /** Above this no tier of any unit decides; also far below overflow when summed. */
  private static final long LARGEST = 100_000_000_00L;

  /** {@code customerLimit} null: none. With {@code off} a unit does without a tier of the group. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TierRule(String tier, String currency, Integer rank, String nameZh, String nameEn, Long caseLimit,
      Long dayLimit, Long customerLimit, Boolean oversees, Boolean off) {}

  @Override
  public void check() {
    unless(tiers != null && !tiers.isEmpty(), "at least one tier holds");
    var ranks = new HashSet<String>();
    for (var rule : tiers) {
      var name = rule.tier() + " " + rule.currency();
      unless(rule.tier() != null && rule.tier().matches("[A-Z][A-Z0-9_]{0,39}"),
          "a tier is named with capitals, digits and _, such as FRONT_LINE");
      unless(rule.currency() != null && rule.currency().matches("[A-Z]{3}"), name + ": currency is a code such as CNY");
      unless(rule.rank() != null && rule.rank() >= 1 && rule.rank() <= 999, name + ": rank is from 1 to 999");
      unless(ranks.add(rule.currency() + rule.rank()), name + ": another tier has rank " + rule.rank());
      unless(isName(rule.nameZh()) && isName(rule.nameEn()), name + ": give nameZh and nameEn");
      unless(isLimit(rule.caseLimit()) && isLimit(rule.dayLimit())
          && (rule.customerLimit() == null || isLimit(rule.customerLimit())),
          name + ": a limit is from 0 to " + LARGEST + " minor units");
      unless(rule.oversees() != null, name + ": say whether it oversees others");
    }
  }

  private static boolean isName(String name) {
    return name != null && !name.isBlank() && name.length() <= 60;
  }

  private static boolean isLimit(Long limit) {
    return limit != null && limit >= 0 && limit <= LARGEST;
  }

  Map<String, TierName> names() {
    return tiers.stream().collect(Collectors.toMap(TierRule::tier,
        rule -> new TierName(rule.nameZh(), rule.nameEn()), (first, other) -> first));
  }

  /** Ascending by rank; limits in another currency than the unit counts in do not hold there. */
  List<Tier> in(String currency) {
    return tiers.stream().filter(rule -> rule.currency().equals(currency))
        .map(rule -> new Tier(rule.tier(), rule.rank(), Money.of(rule.caseLimit(), currency),
            Money.of(rule.dayLimit(), currency),
            rule.customerLimit() == null ? null : Money.of(rule.customerLimit(), currency), rule.oversees()))
        .sorted(Comparator.comparingInt(Tier::rank)).toList();
  }
}
