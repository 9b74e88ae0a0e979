package io.zerodistance.resolution.approval;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.promise.UnitHours;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.rulebook.RulesNow;

/** Until when an approval may wait, by the unit's rule and its working days; call inside a transaction. */
@ApplicationScoped
class ApprovalPatience {

  @Inject
  RulesNow rules;
  @Inject
  UnitHours unitHours;

  Uni<Instant> until(String businessUnit, Instant from) {
    return rules.of(businessUnit, RuleSubject.PATIENCE, PatienceRule.class)
        .chain(rule -> !rule.countsBusinessTime() ? Uni.createFrom().item(rule.byTheClock(from))
            : unitHours.of(businessUnit).map(hours -> hours
                .map(found -> rule.inOpenHours(from, found.zone(), found::works))
                .orElseGet(() -> rule.byTheClock(from))));
  }
}
