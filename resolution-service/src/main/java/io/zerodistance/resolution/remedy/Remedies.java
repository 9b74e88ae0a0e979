package io.zerodistance.resolution.remedy;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;

/** The remedies of a case; changed only while the case file is locked. */
@ApplicationScoped
public class Remedies {

  private static final String COLUMNS = """
      select id, type, state, text, amount, currency, payee, version, proposed_by, proposed_at, authorised_by, authorised_at
      from remedy""";
  private static final String OF_CASE =
      COLUMNS + " where business_unit = ?1 and number = ?2 order by proposed_at, id limit 200";
  private static final String FIND = COLUMNS + " where business_unit = ?1 and number = ?2 and id = ?3";
  private static final String ADD = """
      insert into remedy (business_unit, id, number, type, state, text, amount, currency, payee, version, proposed_by,
        proposed_at, round) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1 + (
        select count(*) from remedy d where d.business_unit = ?1 and d.number = ?3 and d.state = 'DECLINED'))""";
  private static final String KEEP = """
      update remedy set state = ?3, text = ?4, amount = ?5, version = ?6, authorised_by = ?7, authorised_at = ?8
      where business_unit = ?1 and id = ?2""";

  @Inject
  Sql sql;

  public Uni<List<Remedy>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.each(Remedies::read));
  }

  public Uni<Optional<Remedy>> find(CaseFile file, String id) {
    return sql.rows(FIND, file.businessUnit(), file.number(), id).map(Row.first(Remedies::read));
  }

  Uni<Void> add(CaseFile file, Remedy remedy) {
    return sql.execute(ADD, file.businessUnit(), remedy.id(), file.number(), remedy.type().name(),
        remedy.state().name(), remedy.text(), amount(remedy),
        remedy.amount() == null ? null : remedy.amount().currency(),
        remedy.payee(), remedy.version(), remedy.proposedBy(), remedy.proposedAt()).replaceWithVoid();
  }

  public Uni<Void> keep(CaseFile file, Remedy remedy) {
    return sql.execute(KEEP, file.businessUnit(), remedy.id(), remedy.state().name(), remedy.text(), amount(remedy),
        remedy.version(), remedy.authorisedBy(), remedy.authorisedAt()).replaceWithVoid();
  }

  private static Long amount(Remedy remedy) {
    return remedy.amount() == null ? null : remedy.amount().amount();
  }

  private static Remedy read(Row row) {
    return new Remedy(row.text(0), RemedyType.valueOf(row.text(1)), RemedyState.valueOf(row.text(2)), row.text(3),
        row.money(4), row.text(6), (int) row.whole(7), row.text(8), row.instant(9), row.text(10), row.instant(11));
  }
}
