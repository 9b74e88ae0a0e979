package io.zerodistance.resolution.advice;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.resolution.rulebook.RulesNow;
import io.zerodistance.rulebook.RuleDay;

/** The rules in force now, and the advice that was given on them. */
@ApplicationScoped
class AdviceRules {

  private static final String JURISDICTION = "CN";
  private static final String KEEP = """
      insert into advice (business_unit, number, inputs_hash, advice, given_to, given_at)
      values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""";

  @Inject
  Sql sql;
  @Inject
  RulesNow rules;
  @Inject
  Clock clock;

  Uni<Map<String, BigDecimal>> weights(String businessUnit) {
    return rules.of(businessUnit, RuleSubject.GOODWILL, GoodwillRules.class).map(GoodwillRules::byCode);
  }

  /** The law of today, one floor for each claim. */
  Uni<List<LegalFloor>> floors(String businessUnit) {
    return rules.of(businessUnit, RuleSubject.FLOORS, LegalFloors.class)
        .map(floors -> floors.of(JURISDICTION, RuleDay.of(clock.instant())));
  }

  /** Kept once per set of inputs: the same advice given again is the same advice. */
  Uni<Void> keep(CaseFile file, String advice, String givenTo) {
    return sql.execute(KEEP, file.businessUnit(), file.number(), IdempotentRequests.hash(advice), advice, givenTo,
        clock.instant()).replaceWithVoid();
  }
}
