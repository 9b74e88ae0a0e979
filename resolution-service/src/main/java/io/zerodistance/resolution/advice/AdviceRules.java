package io.zerodistance.resolution.advice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.advice.Advice.Words;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleVersion;
import io.zerodistance.rulebook.RulesNow;

/** The weights in force now, and the advice that was given on them. */
@ApplicationScoped
class AdviceRules {

  private static final String KEEP = """
      insert into advice (business_unit, number, inputs_hash, advice, given_to, given_at, customer_class, value_use,
        floor, floor_currency, low, high, neutral, currency)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text), ?8, cast(?9 as bigint), cast(?10 as text), ?11, ?12, ?13, ?14)
      on conflict (business_unit, number, inputs_hash) do update set last_given_at = excluded.given_at""";

  @Inject
  Sql sql;
  @Inject
  RulesNow rules;
  @Inject
  Clock clock;

  /** {@code saidIn} such as {@code group v2 · unit v1}; {@code since}: the day from which the newest of them holds. */
  record Weights(Map<String, BigDecimal> byCode, Words saidIn, LocalDate since) {}

  Uni<Weights> weights(String businessUnit) {
    return rules.of(businessUnit, RuleSubject.GOODWILL).map(now -> {
      var saidBy = now.saidBy(RuleSubject.GOODWILL);
      return new Weights(now.as(RuleSubject.GOODWILL, GoodwillRules.class).byCode(),
          new Words(versions(saidBy, "集团第 %d 版", "本单元第 %d 版"), versions(saidBy, "group v%d", "unit v%d")),
          saidBy.stream().map(RuleVersion::validFrom).max(LocalDate::compareTo).orElse(null));
    });
  }

  private static String versions(List<RuleVersion> saidBy, String ofGroup, String ofUnit) {
    return saidBy.stream().map(said -> (RuleBook.GROUP.equals(said.owner()) ? ofGroup : ofUnit).formatted(
        said.version())).collect(Collectors.joining(" · "));
  }

  /** Kept once per set of inputs: the same advice given again is the same advice, of another moment. */
  Uni<Void> keep(CaseFile file, Advice given, String customerClass, String written, String givenTo) {
    var floor = given.floor();
    var whole = given.balance();
    return sql.execute(KEEP, file.businessUnit(), file.number(), IdempotentRequests.hash(written), written, givenTo,
        clock.instant(), customerClass, given.customerValue().name(), floor == null ? null : floor.amount(),
        floor == null ? null : floor.currency(), whole.wholeLow().amount(), whole.wholeHigh().amount(),
        whole.neutral().amount(), whole.wholeHigh().currency()).replaceWithVoid();
  }
}
