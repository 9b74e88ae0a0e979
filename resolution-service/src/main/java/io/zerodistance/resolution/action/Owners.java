package io.zerodistance.resolution.action;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/**
 * Whom an action may be given to: people who hold a tier of the unit now, are on its list of colleagues, handle a case of it, or give it to
 * themselves.
 */
@ApplicationScoped
class Owners {

  private static final String HOLDERS = """
      select staff from (
        select distinct on (staff) staff, tier from staff_tier where business_unit = ?1 and valid_from <= ?2
        order by staff, valid_from desc, version desc) held
      where tier is not null""";
  private static final String COLLEAGUES =
      "select staff, work from colleague where business_unit = ?1 and left_at is null";
  private static final String ALL = "select one.staff, min(one.work) from (select holder.staff, null as work from ("
      + HOLDERS + ") holder union all " + COLLEAGUES
      + " union all select cast(?3 as text), null) one group by one.staff order by one.staff limit 1000";
  private static final String KNOWN = "select exists (" + HOLDERS + """
      \sand staff = ?3) or exists (""" + COLLEAGUES + """
      \sand staff = ?3) or exists (select 1 from case_handler where business_unit = ?1 and handler = ?3)""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<List<PossibleOwner>> of(String businessUnit, String caller) {
    return sql.rows(ALL, businessUnit, clock.instant(), caller)
        .map(Row.each(row -> new PossibleOwner(row.text(0), row.text(1))));
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 {@code action-owner-unknown} */
  Uni<Void> require(String businessUnit, String owner, String caller) {
    return owner.equals(caller) ? Uni.createFrom().voidItem()
        : sql.rows(KNOWN, businessUnit, clock.instant(), owner).map(rows -> new Row(rows.getFirst()).flag(0))
            .invoke(known -> {
              if (!known) {
                throw Problems.of(ActionProblems.OWNER_UNKNOWN,
                    "Give owner as the staff id of somebody who holds a tier of this unit, is on its list of colleagues or handles a case of it.",
                    Map.of("field", "owner"));
              }
            }).replaceWithVoid();
  }
}
