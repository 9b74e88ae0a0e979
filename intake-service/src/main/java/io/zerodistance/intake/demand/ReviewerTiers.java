package io.zerodistance.intake.demand;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** Which role stands how high where a demand is judged; of two roles the one of higher rank reviews the other's proposal. */
@RegisterForReflection
public record ReviewerTiers(List<Tier> tiers) implements RuleContent {

  private static final Set<String> ROLES = Set.of("agent", "supervisor", "bu-manager", "quality");

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Tier(String role, Integer rank, Boolean off) {}

  @Override
  public void check() {
    unless(tiers != null && tiers.stream().map(Tier::role).collect(Collectors.toSet()).equals(ROLES),
        "tiers has a rank for each of agent, supervisor, bu-manager and quality");
    unless(tiers.stream().allMatch(tier -> tier.rank() != null && tier.rank() >= 1 && tier.rank() <= 9),
        "rank is from 1 to 9");
    unless(tiers.stream().map(Tier::rank).distinct().count() > 1, "somebody stands above somebody else");
  }
}
