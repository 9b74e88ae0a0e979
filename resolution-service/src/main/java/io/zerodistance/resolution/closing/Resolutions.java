package io.zerodistance.resolution.closing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;

/** The proposed resolutions of a case, one per round. */
@ApplicationScoped
public class Resolutions {

  private static final String KEEP = """
      insert into resolution (business_unit, number, round, text, proposed_by, proposed_at, on_the_spot)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""";
  private static final String OF_CASE = """
      select round, text, proposed_by, proposed_at, on_the_spot from resolution
      where business_unit = ?1 and number = ?2 order by round limit 100""";
  // Money that a second person had to decide takes a case out of the first handler's own authority.
  private static final String NEEDED_APPROVAL = """
      select exists (select 1 from approval where business_unit = ?1 and number = ?2 and kind = 'AUTHORITY')""";

  @Inject
  Sql sql;

  Uni<Void> keep(CaseFile file, Resolution resolution) {
    return sql.execute(KEEP, file.businessUnit(), file.number(), resolution.round(), resolution.text(),
        resolution.by(), resolution.at(), resolution.onTheSpot()).replaceWithVoid();
  }

  public Uni<List<Resolution>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.each(row -> new Resolution(
        (int) row.whole(0), row.text(1), row.text(2), row.instant(3), row.flag(4))));
  }

  Uni<Boolean> neededApproval(CaseFile file) {
    return sql.rows(NEEDED_APPROVAL, file.businessUnit(), file.number()).map(rows -> new Row(rows.getFirst()).flag(0));
  }
}
