package io.zerodistance.intake.demand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** The assessments of demands; every change is guarded by the state it starts from. */
@ApplicationScoped
class Assessments {

  private static final Cursor START = new Cursor(Instant.EPOCH, "");
  private static final String SELECT = """
      select cast(id as text), business_unit, number, state, reason, explanation, cast(evidence as text), proposed_by,
        proposed_rank, proposed_at, review_due, reviewed_by, coalesce(reviewed_rank, 0), reviewed_at, review_words,
        expires_at, appeal_text, appealed_at, appeal_due, appeal_decided_by, appeal_decided_at, appeal_words,
        withdrawn_by, withdrawn_at, withdrawn_words
      from demand_assessment\s""";
  private static final String OF =
      SELECT + "where business_unit = ?1 and number = ?2 order by proposed_at desc limit 50";
  private static final String ONE = SELECT + """
      where business_unit = ?1 and number = ?2 and cast(id as text) = ?3 for update""";
  private static final String WAITING = SELECT + """
      where state in ('PROPOSED', 'APPEALED') and business_unit = any (string_to_array(?1, ','))
        and (case state when 'APPEALED' then appeal_due else review_due end, cast(id as text)) > (?2, ?3)
      order by case state when 'APPEALED' then appeal_due else review_due end, cast(id as text) limit ?4""";
  private static final String PROPOSE = """
      insert into demand_assessment (business_unit, id, number, state, reason, explanation, evidence, proposed_by,
        proposed_rank, proposed_at, review_due)
      values (?1, cast(?2 as uuid), ?3, 'PROPOSED', ?4, ?5, cast(cast(?6 as text) as jsonb), ?7, ?8, ?9, ?10)
      on conflict do nothing""";
  private static final String REVIEW = """
      update demand_assessment set state = ?3, reviewed_by = ?4, reviewed_rank = ?5, reviewed_at = ?6,
        review_words = ?7, expires_at = cast(?8 as timestamptz)
      where business_unit = ?1 and cast(id as text) = ?2 and state = 'PROPOSED'""";
  private static final String APPEAL = """
      update demand_assessment set state = 'APPEALED', appeal_text = ?3, appealed_at = ?4, appeal_due = ?5
      where business_unit = ?1 and cast(id as text) = ?2 and state = 'CONFIRMED'""";
  private static final String DECIDE_APPEAL = """
      update demand_assessment set state = ?3, appeal_decided_by = ?4, appeal_decided_at = ?5, appeal_words = ?6
      where business_unit = ?1 and cast(id as text) = ?2 and state = 'APPEALED'""";
  private static final String WITHDRAW = """
      update demand_assessment set state = 'WITHDRAWN', withdrawn_by = ?3, withdrawn_at = ?4, withdrawn_words = ?5
      where business_unit = ?1 and cast(id as text) = ?2 and state in ('CONFIRMED', 'APPEALED', 'UPHELD')""";
  /** What had been reviewed was told to the customer; there is one at most that lives. */
  private static final String END_FOR_SAFETY = """
      update demand_assessment set state = 'WITHDRAWN', withdrawn_by = ?3, withdrawn_at = ?4, withdrawn_words = ?5
      where business_unit = ?1 and number = ?2 and state in ('PROPOSED', 'CONFIRMED', 'APPEALED', 'UPHELD')
      returning reviewed_by is not null""";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;

  Uni<List<Assessment>> of(String businessUnit, String number) {
    return sql.rows(OF, businessUnit, number).map(rows -> rows.stream().map(this::read).toList());
  }

  /** What is due first at the top. */
  Uni<List<Assessment>> waiting(String businessUnits, Cursor after, int limit) {
    var from = after == null ? START : after;
    return sql.rows(WAITING, businessUnits, from.at(), from.key(), limit)
        .map(rows -> rows.stream().map(this::read).toList());
  }

  /** Locked until the transaction ends; 404 when the complaint has none of that id. */
  Uni<Assessment> lock(String businessUnit, String number, String id) {
    return sql.rows(ONE, businessUnit, number, id)
        .map(rows -> rows.stream().findFirst().map(this::read).orElseThrow(Problems::notFound));
  }

  /** @return false when another assessment of the complaint is alive */
  Uni<Boolean> propose(Assessment fresh) {
    return sql.execute(PROPOSE, fresh.businessUnit(), fresh.id(), fresh.number(), fresh.reason(), fresh.explanation(),
        write(fresh.evidence()), fresh.proposedBy(), fresh.proposedRank(), fresh.proposedAt(), fresh.reviewDue())
        .map(rows -> rows == 1);
  }

  Uni<Void> review(Assessment of, Assessment.State state, String by, int rank, Instant at, String words,
      Instant expires) {
    return moved(sql.execute(REVIEW, of.businessUnit(), of.id(), state.name(), by, rank, at, words, expires));
  }

  Uni<Void> appeal(Assessment of, String text, Instant at, Instant due) {
    return moved(sql.execute(APPEAL, of.businessUnit(), of.id(), text, at, due));
  }

  Uni<Void> decideAppeal(Assessment of, Assessment.State state, String by, Instant at, String words) {
    return moved(sql.execute(DECIDE_APPEAL, of.businessUnit(), of.id(), state.name(), by, at, words));
  }

  Uni<Void> withdraw(Assessment of, String by, Instant at, String words) {
    return moved(sql.execute(WITHDRAW, of.businessUnit(), of.id(), by, at, words));
  }

  /** @return whether a label stood */
  Uni<Boolean> endForSafety(String businessUnit, String number, String by, Instant at, String words) {
    return sql.rows(END_FOR_SAFETY, businessUnit, number, by, at, words)
        .map(rows -> rows.stream().anyMatch(row -> (Boolean) row[0]));
  }

  private static Uni<Void> moved(Uni<Integer> rows) {
    return rows.invoke(count -> {
      if (count != 1) {
        throw Problems.of(DemandProblems.NOT_WAITING, "Read the assessments again: it was decided meanwhile.");
      }
    }).replaceWithVoid();
  }

  private Assessment read(Object[] row) {
    return new Assessment((String) row[0], (String) row[1], (String) row[2],
        Assessment.State.valueOf((String) row[3]), (String) row[4], (String) row[5], evidence((String) row[6]),
        (String) row[7], ((Number) row[8]).intValue(), Moment.of(row[9]), Moment.of(row[10]), (String) row[11],
        ((Number) row[12]).intValue(), Moment.of(row[13]), (String) row[14], Moment.of(row[15]), (String) row[16],
        Moment.of(row[17]), Moment.of(row[18]), (String) row[19], Moment.of(row[20]), (String) row[21],
        (String) row[22], Moment.of(row[23]), (String) row[24]);
  }

  Optional<Assessment> live(List<Assessment> all) {
    return all.stream().filter(one -> switch (one.state()) {
      case PROPOSED, CONFIRMED, APPEALED, UPHELD -> true;
      case REFUSED, LAPSED, OVERTURNED, EXPIRED, WITHDRAWN -> false;
    }).findFirst();
  }

  private String write(List<Evidence> evidence) {
    try {
      return json.writeValueAsString(evidence);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("evidence cannot be written");
    }
  }

  private List<Evidence> evidence(String written) {
    try {
      return json.readValue(written, new TypeReference<>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("evidence cannot be read");
    }
  }
}
