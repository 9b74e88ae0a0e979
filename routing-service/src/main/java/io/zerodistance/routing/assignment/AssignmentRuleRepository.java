package io.zerodistance.routing.assignment;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleLayers;

/** Reads how work is given out; call inside a transaction. */
@ApplicationScoped
public class AssignmentRuleRepository {
  @Inject
  RuleBook rules;
  @Inject
  RuleJson json;

  Uni<AssignmentPolicy> inForce(String businessUnit, Instant at) {
    return rules.inForce(businessUnit, RuleSubject.ASSIGNMENT, RuleDay.of(at)).map(layers -> merged(layers).policy());
  }

  public AssignmentRules merged(RuleLayers layers) {
    return ofUnit(layers).over(AssignmentRules.orNothing(json.read(layers.group(), AssignmentRules.class)));
  }

  /** What the unit says itself. */
  public AssignmentRules ofUnit(RuleLayers layers) {
    return AssignmentRules.orNothing(json.read(layers.unit(), AssignmentRules.class));
  }
}
