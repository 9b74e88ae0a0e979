package io.zerodistance.routing.skill;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.routing.skill.DemandRules.Demand;
import io.zerodistance.rulebook.Layered;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleLayers;

/** Reads what cases ask of people; call inside a transaction. */
@ApplicationScoped
public class DemandRepository {
  @Inject
  RuleBook rules;
  @Inject
  RuleJson json;

  public Uni<List<Demand>> inForce(String businessUnit, Instant at) {
    return rules.inForce(businessUnit, RuleSubject.SKILLS, RuleDay.of(at))
        .map(layers -> merged(layers).stream().map(Layered::rule).toList());
  }

  public List<Layered<Demand>> merged(RuleLayers layers) {
    return DemandRules.merge(json.read(layers.group(), DemandRules.class),
        json.read(layers.unit(), DemandRules.class));
  }
}
