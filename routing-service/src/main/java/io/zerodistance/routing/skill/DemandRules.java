package io.zerodistance.routing.skill;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.Layered;

/** One layer of what cases ask of people, as somebody set it; a unit's demand of a severity replaces the group's, but for the times it leaves out. */
@RegisterForReflection
public record DemandRules(List<Demand> demands) {
  private static final int LONGEST_MINUTES = 14_400;
  private static final Set<String> SEVERITIES = Set.of("S1", "S2", "S3", "S4");

  /**
   * What a case of a severity asks.
   *
   * @param units of capacity it takes up
   * @param lowestTier the first that may decide what is likely to be decided
   * @param lowestLevel of skill, 1 to 5
   * @param acceptMinutes how long a person is asked to accept such a case; null as the group's, of the group asks nobody
   * @param ownerMinutes after which a case that nobody accepted falls to a supervisor; null as the group's, which says it of each severity
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Demand(String severity, Integer units, Tier lowestTier, Integer lowestLevel, Integer acceptMinutes,
      Integer ownerMinutes) {

    /** What a unit leaves out is not switched off by that: how long somebody is asked, and when it falls to a supervisor. */
    Demand orAs(Demand template) {
      return template == null ? this
          : new Demand(severity, units, lowestTier, lowestLevel == null ? template.lowestLevel() : lowestLevel,
              acceptMinutes == null ? template.acceptMinutes() : acceptMinutes,
              ownerMinutes == null ? template.ownerMinutes() : ownerMinutes);
    }
  }

  /** @throws io.zerodistance.rulebook.RuleRejected naming the severity that is wrong */
  public void check() {
    unless(demands != null && demands.size() <= SEVERITIES.size(), "send demands, one for a severity");
    var seen = new HashSet<String>();
    for (var demand : demands) {
      unless(demand.severity() != null && SEVERITIES.contains(demand.severity()), "a severity is one of S1 to S4");
      unless(seen.add(demand.severity()), demand.severity() + " stands here twice");
      unless(demand.units() != null && demand.units() > 0 && demand.units() <= 100,
          demand.severity() + ": units is from 1 to 100");
      unless(demand.lowestTier() != null, demand.severity() + ": say the lowest tier");
      unless(demand.lowestLevel() == null || demand.lowestLevel() >= 1 && demand.lowestLevel() <= 5,
          demand.severity() + ": the level of a skill is from 1 to 5");
      unless(isSpan(demand.acceptMinutes()) && isSpan(demand.ownerMinutes()),
          demand.severity() + ": minutes are from 1 to 14400, or left out");
    }
  }

  /**
   * The template leaves no severity out, nor by when somebody has it: no case may stay without an owner for ever.
   *
   * @throws io.zerodistance.rulebook.RuleRejected naming the severity that lacks
   */
  public void checkWhole() {
    for (var severity : new TreeSet<>(SEVERITIES)) {
      unless(demands.stream().anyMatch(demand -> demand.severity().equals(severity) && demand.ownerMinutes() != null),
          severity + ": the template says ownerMinutes of each severity, for units that set none");
    }
  }

  private static boolean isSpan(Integer minutes) {
    return minutes == null || minutes >= 1 && minutes <= LONGEST_MINUTES;
  }

  public static List<Layered<Demand>> merge(DemandRules group, DemandRules unit) {
    var template = listed(group).stream().collect(Collectors.toMap(Demand::severity, Function.identity()));
    var own = listed(unit).stream().map(demand -> demand.orAs(template.get(demand.severity()))).toList();
    return Layered.merge(listed(group), own, Demand::severity, demand -> false);
  }

  private static List<Demand> listed(DemandRules rules) {
    return rules == null ? List.of() : rules.demands();
  }
}
