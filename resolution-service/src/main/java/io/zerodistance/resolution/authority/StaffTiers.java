package io.zerodistance.resolution.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/** Who holds which tier, as versions that are only added to; call inside a transaction. */
@ApplicationScoped
class StaffTiers {

  private static final int MOST = 500;
  private static final String COLUMNS = "staff, version, tier, valid_from, because, changed_by, changed_at";
  // What holds now, the newest of it, and where nothing does yet, what will first.
  private static final String CURRENT = "select " + COLUMNS + """
      \sfrom (select distinct on (staff) * from staff_tier where business_unit = ?1
        order by staff, greatest(valid_from, ?2), valid_from desc, version desc) newest
      where staff > ?3 order by staff limit ?4""";
  private static final String HISTORY = "select " + COLUMNS + """
      \sfrom staff_tier where business_unit = ?1 and staff = ?2 order by version desc limit ?3""";
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtextextended('tier of ' || ?1 || ' ' || ?2, 0)) as text)";
  private static final String ADD = """
      insert into staff_tier (business_unit, staff, version, tier, valid_from, because, changed_by, changed_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""";

  @Inject
  Sql sql;
  @Inject
  Authorities authorities;
  @Inject
  Clock clock;

  /** {@code validFrom} null: now; {@code seen}: version that the author started from, 0 for none. */
  record Wanted(String staff, String tier, Instant validFrom, String because, int seen) {}

  Uni<List<TierAssignment>> current(String businessUnit, String after, int rows) {
    return sql.rows(CURRENT, businessUnit, clock.instant(), after, Math.min(rows, MOST))
        .map(Row.each(StaffTiers::read));
  }

  /** Newest first. */
  Uni<List<TierAssignment>> history(String businessUnit, String staff) {
    return sql.rows(HISTORY, businessUnit, staff, MOST).map(Row.each(StaffTiers::read));
  }

  Uni<TierAssignment> assign(String businessUnit, Wanted wanted, Caller by) {
    var now = clock.instant();
    var from = wanted.validFrom() == null ? now : wanted.validFrom();
    if (from.isBefore(now)) {
      throw Problems.of(AuthorityProblems.TIER_BEGINS_TOO_EARLY,
          "Leave validFrom out for now, or name a later time; what held before is not rewritten.");
    }
    return sql.rows(LOCK, businessUnit, wanted.staff())
        .chain(() -> judge(businessUnit, wanted, by))
        .chain(() -> history(businessUnit, wanted.staff()))
        .chain(history -> {
          int newest = history.isEmpty() ? 0 : history.getFirst().version();
          if (newest != wanted.seen()) {
            throw Problems.of(AuthorityProblems.TIER_CHANGED,
                "Load the list again, look at version " + newest + ", then send it again.");
          }
          var next =
              new TierAssignment(wanted.staff(), newest + 1, wanted.tier(), from, wanted.because(), by.id(), now);
          return sql.execute(ADD, businessUnit, next.staff(), next.version(), next.tier(), next.validFrom(),
              next.because(), next.changedBy(), next.changedAt()).replaceWith(next);
        });
  }

  private Uni<Void> judge(String businessUnit, Wanted wanted, Caller by) {
    return authorities.tiers(businessUnit).chain(tiers -> authorities.ownTier(businessUnit, by.id())
        .chain(own -> authorities.ownTier(businessUnit, wanted.staff())
            .invoke(present -> AssignTierPolicy.require(by.id(), wanted.staff(), by.has("admin"), own, present,
                wanted.tier(), tiers))))
        .replaceWithVoid();
  }

  private static TierAssignment read(Row row) {
    return new TierAssignment(row.text(0), (int) row.whole(1), row.text(2), row.instant(3), row.text(4), row.text(5),
        row.instant(6));
  }
}
