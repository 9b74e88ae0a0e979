package io.zerodistance.resolution.closing;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;

/** What the customer was told at the end of each round: final responses, and notices that silence settled it. */
@ApplicationScoped
public class ClosingLetters {

  private static final String KEEP = """
      insert into final_response (business_unit, number, round, outcome, further_right, text, given_by, at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing""";
  private static final String RESPONSES = """
      select round, outcome, further_right, text, given_by, at from final_response
      where business_unit = ?1 and number = ?2 order by round limit 100""";
  private static final String NOTICES =
      """
      select round, text, at from settlement_notice where business_unit = ?1 and number = ?2 order by round limit 100""";

  @Inject
  Sql sql;

  /** That a case counts as resolved because nobody objected. */
  public record SettlementNotice(int round, String text, Instant at) {

    /** The id of its letter. */
    public String letter() {
      return letterOf(round);
    }

    static String letterOf(int round) {
      return "settled-" + round;
    }
  }

  /** False when this round has its final response already. */
  Uni<Boolean> keep(CaseFile file, FinalResponse response) {
    return sql.execute(KEEP, file.businessUnit(), file.number(), response.round(), response.outcome().name(),
        response.furtherRight(), response.text(), response.by(), response.at()).map(rows -> rows == 1);
  }

  public Uni<List<FinalResponse>> responses(CaseFile file) {
    return sql.rows(RESPONSES, file.businessUnit(), file.number()).map(Row.each(row -> new FinalResponse(
        (int) row.whole(0), FinalResponse.Outcome.valueOf(row.text(1)), row.text(2), row.text(3), row.text(4),
        row.instant(5))));
  }

  public Uni<List<SettlementNotice>> notices(CaseFile file) {
    return sql.rows(NOTICES, file.businessUnit(), file.number())
        .map(Row.each(row -> new SettlementNotice((int) row.whole(0), row.text(1), row.instant(2))));
  }
}
