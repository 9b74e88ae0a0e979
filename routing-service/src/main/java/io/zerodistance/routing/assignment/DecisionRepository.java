package io.zerodistance.routing.assignment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.store.Columns;

/** Decisions, appended and never changed; call inside a transaction. */
@ApplicationScoped
public class DecisionRepository {
  private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};
  private static final TypeReference<Counted> COUNTED = new TypeReference<>() {};
  private static final String APPEND = """
      insert into decision (business_unit, id, number, cause, outcome, staff, reason, decided_by, decided_at, candidates, step,
        counted)
      values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), cast(?7 as text), ?8, ?9, cast(cast(?10 as text) as jsonb),
        cast(?11 as text), cast(cast(?12 as text) as jsonb))""";
  private static final String FIND = """
      select id, cause, outcome, staff, reason, decided_by, decided_at, cast(candidates as text),
        step, cast(counted as text) from decision
      where business_unit = ?1 and number = ?2 order by decided_at, id limit 200""";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;

  /** Time-ordered, so that decisions of one instant keep their order. */
  static String newId() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }

  Uni<Void> append(RoutedCase routed, Decision decision) {
    return sql.execute(APPEND, routed.businessUnit(), decision.id(), routed.number(), decision.cause().name(),
        decision.outcome().name(), decision.staff(), decision.reason(), decision.by(), decision.at(),
        write(decision.candidates()), decision.step() == null ? null : decision.step().name(),
        decision.counted() == null ? null : write(decision.counted())).replaceWithVoid();
  }

  public Uni<List<Decision>> of(String businessUnit, String number) {
    return sql.rows(FIND, businessUnit, number)
        .map(rows -> rows.stream().map(Columns::new).map(this::read).toList());
  }

  private Decision read(Columns row) {
    return new Decision(row.text(0), row.oneOf(Cause.class, 1), row.oneOf(Decision.Outcome.class, 2), row.text(3),
        row.text(4), row.text(5), row.instant(6), read(row.text(7), CANDIDATES),
        row.oneOf(Step.class, 8), row.text(9) == null ? null : read(row.text(9), COUNTED));
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored decision cannot be read", e);
    }
  }

  private String write(Object candidates) {
    try {
      return json.writeValueAsString(candidates);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("candidates cannot be written", e);
    }
  }
}
