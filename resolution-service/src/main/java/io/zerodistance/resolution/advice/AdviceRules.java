package io.zerodistance.resolution.advice;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.storage.Row;

/** The rules in force now, as rows, and the advice that was given on them. */
@ApplicationScoped
class AdviceRules {

  private static final String VALID = " valid_from <= ?1 and (valid_to is null or valid_to > ?1)";
  private static final String WEIGHTS = "select code, value from goodwill_rule where" + VALID;
  private static final String FLOOR = """
      select claim, multiple, loss_multiple, minimum, currency, source_zh, source_en from legal_floor
      where claim = ?2 and jurisdiction = 'CN' and""" + VALID;
  private static final String KEEP = """
      insert into advice (business_unit, number, inputs_hash, advice, given_to, given_at)
      values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Map<String, BigDecimal>> weights() {
    return sql.rows(WEIGHTS, clock.instant()).map(rows -> {
      var weights = new HashMap<String, BigDecimal>();
      rows.stream().map(Row::new).forEach(row -> weights.put(row.text(0), row.decimal(1)));
      return Map.copyOf(weights);
    });
  }

  Uni<Optional<LegalFloor>> floor(String claim) {
    return sql.rows(FLOOR, clock.instant(), claim).map(Row.first(row -> new LegalFloor(row.text(0), row.decimal(1),
        row.decimal(2), Money.of(row.whole(3), row.text(4)), row.text(5), row.text(6))));
  }

  /** Kept once per set of inputs: the same advice given again is the same advice. */
  Uni<Void> keep(CaseFile file, String advice, String givenTo) {
    return sql.execute(KEEP, file.businessUnit(), file.number(), IdempotentRequests.hash(advice), advice, givenTo,
        clock.instant()).replaceWithVoid();
  }
}
