package io.zerodistance.routing.deadline;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.LadderRules.Rung;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.routing.store.Briefly;
import io.zerodistance.rulebook.Layered;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleLayers;

/** Reads the ladder of a business unit as it holds today; call inside a transaction. */
@ApplicationScoped
public class LadderRepository {
  @Inject
  RuleBook rules;
  @Inject
  RuleJson json;
  @Inject
  Clock clock;
  private final Briefly<String, Ladder> ladders = new Briefly<>();

  Uni<Ladder> of(String businessUnit) {
    return ladders.get(businessUnit, () -> afresh(businessUnit));
  }

  Uni<Ladder> afresh(String businessUnit) {
    return rules.inForce(businessUnit, RuleSubject.LADDER, RuleDay.of(clock.instant()))
        .map(layers -> LadderRules.ladder(merged(layers)));
  }

  public List<Layered<Rung>> merged(RuleLayers layers) {
    return LadderRules.merge(json.read(layers.group(), LadderRules.class),
        json.read(layers.unit(), LadderRules.class));
  }
}
