package io.zerodistance.intake.demand;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.demand.DemandReasons.Reason;
import io.zerodistance.intake.demand.ReasonRules.ReasonRule;
import io.zerodistance.intake.rulebook.RuleSubject;
import io.zerodistance.rulebook.MergedRules;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RulesNow;

/** By which rules demands are judged now; call inside a transaction. */
@ApplicationScoped
class DemandRules {

  @Inject
  RulesNow rules;
  @Inject
  RuleJson json;

  /** What a unit works by. */
  record Held(DemandTimes times, ReviewerPolicy reviewers, DemandReasons reasons) {}

  Uni<Held> of(String businessUnit) {
    return rules.of(businessUnit, RuleSubject.DEMAND, RuleSubject.REVIEWERS, RuleSubject.REASONS)
        .map(found -> new Held(found.as(RuleSubject.DEMAND, DemandTimes.class),
            ReviewerPolicy.of(found.as(RuleSubject.REVIEWERS, ReviewerTiers.class)),
            new DemandReasons(
                found.as(RuleSubject.REASONS, ReasonRules.class).reasons().stream().map(ReasonRule::reason).toList(),
                known(found.merged(RuleSubject.REASONS)))));
  }

  Uni<Map<String, Held>> of(Collection<String> businessUnits) {
    return Multi.createFrom().iterable(businessUnits)
        .onItem().transformToUniAndConcatenate(unit -> of(unit).map(held -> Map.entry(unit, held)))
        .collect().in(LinkedHashMap::new, (all, one) -> all.put(one.getKey(), one.getValue()));
  }

  /** A unit that does without a reason says no more of it than that: its words are the group's. */
  private Map<String, Reason> known(MergedRules merged) {
    var known = new LinkedHashMap<String, Reason>();
    merged.lines().forEach(line -> known.put(line.key(), reason(line.rule())));
    return known;
  }

  private Reason reason(JsonNode rule) {
    return json.shaped(rule, ReasonRule.class).reason();
  }
}
