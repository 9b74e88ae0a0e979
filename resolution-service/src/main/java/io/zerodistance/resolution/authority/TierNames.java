package io.zerodistance.resolution.authority;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.rulebook.RulesNow;

/** The names of the tiers in force, by code; one that no longer exists has none. Call inside a transaction. */
@ApplicationScoped
public class TierNames {

  @Inject
  RulesNow rules;

  public Uni<Map<String, TierName>> of(String businessUnit) {
    return rules.of(businessUnit, RuleSubject.TIERS, TierRules.class).map(TierRules::names);
  }

  /** Unit by unit. */
  public Uni<Map<String, Map<String, TierName>>> of(Collection<String> businessUnits) {
    var names = new HashMap<String, Map<String, TierName>>();
    return Multi.createFrom().iterable(new TreeSet<>(businessUnits))
        .onItem().transformToUniAndConcatenate(unit -> of(unit).invoke(found -> names.put(unit, found)))
        .collect().asList().replaceWith(names);
  }
}
