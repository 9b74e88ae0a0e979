package io.zerodistance.resolution.casefile;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/** The case files of the transaction's business units. A use case that changes anything locks its case file first. */
@ApplicationScoped
public class CaseFiles {

  static final String COLUMNS = """
      f.business_unit, f.number, f.state, f.round, f.stage, f.kind, f.channel, f.language, f.taxonomy_item,
      f.severity, f.motive, f.demand, f.customer, h.handler, h.first_handler, f.tracking_token_hash, f.opened_at,
      f.resolved_at, f.closed_at, f.version, f.facts_version""";
  static final String FROM = """
      \sfrom case_file f left join case_handler h on h.business_unit = f.business_unit and h.number = f.number""";
  private static final String FIND = "select " + COLUMNS + FROM + " where f.business_unit = ?1 and f.number = ?2";
  private static final String LOCK = FIND + " for update of f";
  private static final String OPEN = """
      insert into case_file (business_unit, number, state, round, stage, kind, channel, language, taxonomy_item,
        severity, motive, demand, customer, tracking_token_hash, opened_at, version, facts_version)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 1, 1)
      on conflict do nothing""";
  private static final String KEEP = """
      update case_file set state = ?3, round = ?4, stage = ?5, taxonomy_item = ?6, severity = ?7, motive = ?8,
        demand = ?9, resolved_at = ?10, closed_at = ?11, facts_version = ?12, kind = ?13, version = version + 1
      where business_unit = ?1 and number = ?2""";

  @Inject
  Sql sql;

  public Uni<Optional<CaseFile>> find(String number) {
    return sql.rows(FIND, BusinessUnits.of(number), number).map(Row.first(CaseFiles::read));
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none in this scope */
  public Uni<CaseFile> get(String number) {
    return find(number).map(found -> found.orElseThrow(Problems::notFound));
  }

  /** The same, and nobody else changes the case until this transaction ends. */
  public Uni<CaseFile> lock(String number) {
    return findLocked(number).map(found -> found.orElseThrow(Problems::notFound));
  }

  public Uni<Optional<CaseFile>> findLocked(String number) {
    return sql.rows(LOCK, BusinessUnits.of(number), number).map(Row.first(CaseFiles::read));
  }

  /** False when the case file was there already. */
  Uni<Boolean> open(CaseFile file) {
    return sql.execute(OPEN, file.businessUnit(), file.number(), file.state().name(), file.round(),
        file.stage().name(), file.kind(), file.channel(), file.language(), file.taxonomyItem(),
        file.severity().name(), file.motive().name(), file.demand().name(), file.customer(),
        file.trackingTokenHash(), file.openedAt()).map(rows -> rows == 1);
  }

  /** Stores a changed case file as its next version; the row is locked by the caller. */
  public Uni<Void> keep(CaseFile file) {
    return sql.execute(KEEP, file.businessUnit(), file.number(), file.state().name(), file.round(),
        file.stage().name(), file.taxonomyItem(), file.severity().name(), file.motive().name(), file.demand().name(),
        file.resolvedAt(), file.closedAt(), file.factsVersion(), file.kind()).replaceWithVoid();
  }

  public static CaseFile read(Row row) {
    return new CaseFile(row.text(0), row.text(1), CaseState.valueOf(row.text(2)), (int) row.whole(3),
        ClearStage.valueOf(row.text(4)), row.text(5), row.text(6), row.text(7), row.text(8),
        Severity.valueOf(row.text(9)), Motive.valueOf(row.text(10)), Demand.valueOf(row.text(11)), row.text(12),
        row.text(13), row.text(14), row.text(15), row.instant(16), row.instant(17), row.instant(18), row.whole(19),
        row.whole(20));
  }
}
