package io.zerodistance.resolution.remedy;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;

/** Why offers are what they are, as the customer reads it beside the offer. */
@ApplicationScoped
public class Bases {

  private static final String KEEP = """
      insert into remedy_basis (business_unit, remedy, number, basis, given_by, at) values (?1, ?2, ?3, ?4, ?5, ?6)
      on conflict (business_unit, remedy) do update set basis = excluded.basis, given_by = excluded.given_by,
        at = excluded.at""";
  private static final String OF_CASE =
      "select remedy, basis from remedy_basis where business_unit = ?1 and number = ?2 limit 200";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** Nothing to keep when no reason was given. */
  Uni<Void> keep(CaseFile file, String remedy, String basis, String by) {
    return basis == null ? Uni.createFrom().voidItem()
        : sql.execute(KEEP, file.businessUnit(), remedy, file.number(), basis, by, clock.instant()).replaceWithVoid();
  }

  /** By the remedy's id. */
  public Uni<Map<String, String>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(rows -> {
      Map<String, String> bases = new HashMap<>();
      rows.forEach(row -> bases.put((String) row[0], (String) row[1]));
      return bases;
    });
  }
}
