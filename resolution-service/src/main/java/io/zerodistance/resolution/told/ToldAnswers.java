package io.zerodistance.resolution.told;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;

/** What staff was told by the customer of a case; only added to. */
@ApplicationScoped
public class ToldAnswers {

  private static final String KEEP = """
      insert into told_answer (business_unit, id, number, about, remedy, round, yes, how, words, told_by, told_at, counted)
      values (?1, ?2, ?3, ?4, cast(?5 as text), ?6, ?7, ?8, ?9, ?10, ?11, ?12)""";
  private static final String OF_CASE = """
      select id, about, remedy, round, yes, how, words, told_by, told_at, counted from told_answer
      where business_unit = ?1 and number = ?2 order by told_at, id limit 200""";

  @Inject
  Sql sql;

  public Uni<Void> keep(CaseFile file, ToldAnswer told) {
    return sql.execute(KEEP, file.businessUnit(), told.id(), file.number(), told.about().name(), told.remedy(),
        told.round(), told.yes(), told.how().name(), told.words(), told.by(), told.at(), told.counted())
        .replaceWithVoid();
  }

  /** Oldest first. */
  public Uni<List<ToldAnswer>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.each(row -> new ToldAnswer(row.text(0),
        ToldAnswer.About.valueOf(row.text(1)), row.text(2), (int) row.whole(3), row.flag(4),
        ToldAnswer.How.valueOf(row.text(5)), row.text(6), row.text(7), row.instant(8), row.flag(9))));
  }
}
