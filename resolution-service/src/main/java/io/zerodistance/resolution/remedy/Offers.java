package io.zerodistance.resolution.remedy;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;

/** The rounds of offers of a case. */
@ApplicationScoped
public class Offers {

  private static final String OF_CASE = """
      select r.id, r.round, b.basis, r.answered_at, r.answer_comment, r.ends_at, r.lapsed_at
      from remedy r left join remedy_basis b on b.business_unit = r.business_unit and b.remedy = r.id
      where r.business_unit = ?1 and r.number = ?2 order by r.proposed_at, r.id limit 200""";
  private static final String DECLINED = """
      select exists (select 1 from remedy where business_unit = ?1 and number = ?2 and state = 'DECLINED')""";
  private static final String EXPLAINED =
      "select exists (select 1 from remedy_basis where business_unit = ?1 and remedy = ?2)";
  private static final String ANSWERED = """
      update remedy set answered_at = ?3, answer_comment = cast(?4 as text) where business_unit = ?1 and id = ?2""";

  @Inject
  Sql sql;

  public Uni<List<Offer>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.each(
        row -> new Offer(row.text(0), (int) row.whole(1), row.text(2), row.instant(3), row.text(4),
            row.instant(5), row.instant(6))));
  }

  /**
   * Whoever declined an offer is told why this one is what it is, by whatever way it comes to be offered.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 {@code basis-required}
   */
  Uni<Void> requireExplained(CaseFile file, String remedy) {
    return sql.rows(DECLINED, file.businessUnit(), file.number()).map(rows -> new Row(rows.getFirst()).flag(0))
        .chain(declined -> !declined ? Uni.createFrom().voidItem()
            : sql.rows(EXPLAINED, file.businessUnit(), remedy).map(rows -> new Row(rows.getFirst()).flag(0))
                .invoke(explained -> BasisPolicy.require(true, explained)).replaceWithVoid());
  }

  Uni<Void> answered(CaseFile file, String remedy, Instant at, String comment) {
    return sql.execute(ANSWERED, file.businessUnit(), remedy, at, comment).replaceWithVoid();
  }
}
