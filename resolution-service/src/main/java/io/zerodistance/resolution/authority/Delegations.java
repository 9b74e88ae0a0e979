package io.zerodistance.resolution.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Ids;
import io.zerodistance.resolution.storage.Row;

/** Lending one's tier while absent: one's own only, to somebody who holds a tier already, for at most {@value #MOST_DAYS} days. */
@ApplicationScoped
class Delegations {

  private static final long MOST_DAYS = 90;
  private static final String ADD = """
      insert into delegation (business_unit, id, from_staff, to_staff, valid_from, valid_to, because, created_by, created_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?3, ?8)""";
  private static final String CURRENT = """
      select id, from_staff, to_staff, valid_from, valid_to, because from delegation
      where business_unit = ?1 and revoked_at is null and valid_to > ?2 order by valid_from, id limit 200""";
  private static final String REVOKE = """
      update delegation set revoked_at = ?4
      where business_unit = ?1 and id = ?2 and from_staff = ?3 and revoked_at is null""";
  private static final String OWN_TIER = """
      select tier from staff_tier
      where business_unit = ?1 and staff = ?2 and valid_from <= ?3 and (valid_to is null or valid_to > ?3)""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Delegation> lend(String businessUnit, String from, String to, Instant start, Instant end, String because) {
    var now = clock.instant();
    var validFrom = start == null ? now : start;
    if (from.equals(to) || !end.isAfter(now) || !end.isAfter(validFrom)
        || Duration.between(validFrom, end).toDays() > MOST_DAYS) {
      throw invalid("Name another person and a period that ends in the future, of at most " + MOST_DAYS + " days.");
    }
    return requireTier(businessUnit, from, now, "You hold no tier of your own here: a lent one cannot be lent on.")
        .chain(() -> requireTier(businessUnit, to, now, "The delegate must hold a tier of this business unit."))
        .chain(() -> {
          var lent = new Delegation(Ids.next(), from, to, validFrom, end, because);
          return sql.execute(ADD, businessUnit, lent.id(), from, to, validFrom, end, because, now).replaceWith(lent);
        });
  }

  Uni<List<Delegation>> current(String businessUnit) {
    return sql.rows(CURRENT, businessUnit, clock.instant()).map(Row.each(row -> new Delegation(row.text(0),
        row.text(1), row.text(2), row.instant(3), row.instant(4), row.text(5))));
  }

  Uni<Void> revoke(String businessUnit, String id, String from) {
    return sql.execute(REVOKE, businessUnit, id, from, clock.instant()).invoke(rows -> {
      if (rows == 0) {
        throw Problems.notFound();
      }
    }).replaceWithVoid();
  }

  private Uni<Void> requireTier(String businessUnit, String staff, Instant now, String whatToDo) {
    return sql.rows(OWN_TIER, businessUnit, staff, now).invoke(rows -> {
      if (rows.isEmpty()) {
        throw invalid(whatToDo);
      }
    }).replaceWithVoid();
  }

  private static RuntimeException invalid(String whatToDo) {
    return Problems.of(AuthorityProblems.DELEGATION_INVALID, whatToDo);
  }
}
