package io.zerodistance.routing.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.store.Columns;

/** What people answered when they were given a case, appended and never changed; call inside a transaction. */
@ApplicationScoped
public class AnswerRepository {
  private static final String APPEND = """
      insert into assignment_answer (business_unit, number, round, staff, answer, reason, at)
      values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), ?7)""";
  private static final String FIND = """
      select round, staff, answer, reason, at from assignment_answer
      where business_unit = ?1 and number = ?2 order by id limit 200""";

  @Inject
  Sql sql;

  Uni<Void> append(RoutedCase routed, Answer answer) {
    return sql.execute(APPEND, routed.businessUnit(), routed.number(), answer.round(), answer.staff(),
        answer.answer().name(), answer.reason(), answer.at()).replaceWithVoid();
  }

  public Uni<List<Answer>> of(String businessUnit, String number) {
    return sql.rows(FIND, businessUnit, number).map(rows -> rows.stream().map(Columns::new)
        .map(row -> new Answer(row.number(0), row.text(1), row.oneOf(Answer.Kind.class, 2), row.text(3),
            row.instant(4)))
        .toList());
  }

  /** Who was asked in this round of the case and did not take it. */
  Uni<Set<String>> passedBy(RoutedCase routed) {
    return of(routed.businessUnit(), routed.number()).map(all -> all.stream()
        .filter(answer -> answer.round() == routed.round() && answer.answer() != Answer.Kind.ACCEPTED)
        .map(Answer::staff).collect(Collectors.toSet()));
  }

  /** The owner takes the case, or works on it, which says the same. */
  Uni<Void> accepted(RoutedCase routed, Instant at) {
    return append(routed, new Answer(routed.round(), routed.owner(), Answer.Kind.ACCEPTED, null, at));
  }
}
