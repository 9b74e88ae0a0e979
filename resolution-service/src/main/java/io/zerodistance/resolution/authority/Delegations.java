package io.zerodistance.resolution.authority;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/**
 * Lending a tier while its holder is absent: one's own, or by a higher tier that oversees for somebody who could not do it;
 * always to a third person who holds a tier already, for a bounded time.
 */
@ApplicationScoped
class Delegations {

  private static final String ADD = """
      insert into delegation (business_unit, id, from_staff, to_staff, valid_from, valid_to, because, created_by, created_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""";
  private static final String CURRENT = """
      select id, from_staff, to_staff, valid_from, valid_to, because, created_by from delegation
      where business_unit = ?1 and revoked_at is null and valid_to > ?2 order by valid_from, id limit 200""";
  private static final String REVOKE = """
      update delegation set revoked_at = ?4
      where business_unit = ?1 and id = ?2 and (from_staff = ?3 or created_by = ?3) and revoked_at is null""";

  @Inject
  Sql sql;
  @Inject
  Authorities authorities;
  @Inject
  Clock clock;

  Uni<Delegation> lend(Delegation wish, String businessUnit) {
    var now = clock.instant();
    DelegationPolicy.requirePossible(wish, now);
    return ownTier(businessUnit, wish.from(),
        "There is no own tier to lend in this business unit: a lent one cannot be lent on.")
        .chain(lender -> wish.arrangedBy().equals(wish.from()) ? Uni.createFrom().item(lender)
            : ownTier(businessUnit, wish.arrangedBy(), DelegationPolicy.FROM_ABOVE)
                .invoke(arranger -> DelegationPolicy.requireAbove(arranger, lender)))
        .chain(() -> ownTier(businessUnit, wish.to(), "The delegate must hold a tier of this business unit."))
        .chain(() -> sql.execute(ADD, businessUnit, wish.id(), wish.from(), wish.to(), wish.validFrom(),
            wish.validTo(), wish.because(), wish.arrangedBy(), now))
        .replaceWith(wish);
  }

  Uni<List<Delegation>> current(String businessUnit) {
    return sql.rows(CURRENT, businessUnit, clock.instant()).map(Row.each(row -> new Delegation(row.text(0),
        row.text(1), row.text(2), row.instant(3), row.instant(4), row.text(5), row.text(6))));
  }

  Uni<Void> revoke(String businessUnit, String id, String from) {
    return sql.execute(REVOKE, businessUnit, id, from, clock.instant()).invoke(rows -> {
      if (rows == 0) {
        throw Problems.notFound();
      }
    }).replaceWithVoid();
  }

  private Uni<DelegationPolicy.Held> ownTier(String businessUnit, String staff, String whatToDo) {
    return authorities.ownTier(businessUnit, staff)
        .map(found -> found.map(tier -> new DelegationPolicy.Held(tier.rank(), tier.oversees()))
            .orElseThrow(() -> DelegationPolicy.invalid(whatToDo)));
  }
}
