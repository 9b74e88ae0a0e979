package io.zerodistance.intake.information;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.taxonomy.Taxonomies;
import io.zerodistance.intake.unit.Moment;

/** Reads and changes what the customers of a unit are asked; a question in use is taken out of use, never deleted. */
@ApplicationScoped
class EditQuestions {

  private static final String ALL = """
      select item, code, position, zh, en, active from information_question where business_unit = ?1
      order by item <> '*', item, position, code limit 2000""";
  private static final String LOCK = """
      select item, code, position, zh, en, active from information_question
      where business_unit = ?1 and item = ?2 and code = ?3 for update""";
  private static final String KEEP = """
      insert into information_question (business_unit, item, code, position, zh, en, active)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
      on conflict (business_unit, item, code) do update set position = excluded.position, zh = excluded.zh,
        en = excluded.en, active = excluded.active""";
  private static final String REMEMBER =
      """
      insert into information_question_change (business_unit, id, item, code, before, after, reason, changed_by, changed_at)
      values (?1, cast(?2 as uuid), ?3, ?4, cast(cast(?5 as text) as jsonb), cast(cast(?6 as text) as jsonb), ?7, ?8, ?9)""";
  private static final String CHANGES = """
      select item, code, cast(before as text), cast(after as text), reason, changed_by, changed_at
      from information_question_change where business_unit = ?1 order by changed_at desc, id desc limit 50""";

  @Inject
  Transactions transactions;
  @Inject
  Taxonomies taxonomies;
  @Inject
  ObjectMapper json;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** {@code before} is null for a question that was new. */
  @RegisterForReflection
  record Change(String item, String code, GuidedQuestion before, GuidedQuestion after, String reason, String changedBy,
      Instant changedAt) {}

  /** The questions in the order in which they are asked, and the newest fifty changes. */
  record Kept(List<GuidedQuestion> items, List<Change> changes) {}

  Uni<Kept> all(Caller by, String unit) {
    return transactions.within(by.scopeOf(unit), () -> sql.rows(ALL, unit)
        .chain(questions -> sql.rows(CHANGES, unit).map(changes -> new Kept(
            questions.stream().map(EditQuestions::question).toList(), changes.stream().map(this::change).toList()))));
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 naming the field; see {@link QuestionEditPolicy} */
  Uni<GuidedQuestion> keep(Caller by, String unit, String item, String code, GuidedQuestion.Draft draft) {
    var scope = by.scopeOf(unit);
    var wanted = QuestionEditPolicy.accept(item, code, draft, taxonomies.of(unit).activeCodes());
    var reason = QuestionEditPolicy.reason(draft);
    return transactions.within(scope, () -> sql.rows(LOCK, unit, item, code).chain(before -> sql
        .execute(KEEP, unit, item, code, wanted.position(), wanted.zh(), wanted.en(), wanted.active())
        .chain(() -> sql.execute(REMEMBER, unit, UuidCreator.getTimeOrderedEpoch().toString(), item, code,
            before.isEmpty() ? null : write(question(before.getFirst())), write(wanted), reason, by.id(),
            clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .replaceWith(wanted)));
  }

  private static GuidedQuestion question(Object[] row) {
    return new GuidedQuestion((String) row[0], (String) row[1], ((Number) row[2]).intValue(), (String) row[3],
        (String) row[4], (Boolean) row[5]);
  }

  private Change change(Object[] row) {
    return new Change((String) row[0], (String) row[1], read((String) row[2]), read((String) row[3]), (String) row[4],
        (String) row[5], Moment.of(row[6]));
  }

  private String write(GuidedQuestion question) {
    try {
      return json.writeValueAsString(question);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private GuidedQuestion read(String kept) {
    try {
      return kept == null ? null : json.readValue(kept, GuidedQuestion.class);
    } catch (JsonProcessingException spoilt) {
      throw new IllegalStateException("a change of a question cannot be read", spoilt);
    }
  }
}
