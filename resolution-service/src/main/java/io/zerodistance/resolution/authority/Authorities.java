package io.zerodistance.resolution.authority;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.storage.Row;

/** Who holds which tier at this moment; always read from rows, never from a token, so that a change counts at once. */
@ApplicationScoped
public class Authorities {

  private static final String TIER = """
      t.tier, t.rank, t.case_limit, t.day_limit, t.customer_limit, t.oversees, r.currency""";
  private static final String VALID = " t.valid_from <= ?2 and (t.valid_to is null or t.valid_to > ?2) ";
  private static final String TIERS = "select " + TIER + """
       from authority_tier t join redress_rule r using (business_unit)
      where t.business_unit = ?1 and""" + VALID + "order by t.rank";
  // An own tier comes before an equal one that was lent.
  private static final String OF_STAFF = "select " + TIER + """
      , h.delegated_by, h.arranged_by from (
        select s.tier, null as delegated_by, null as arranged_by from staff_tier s
        where s.business_unit = ?1 and s.staff = ?3 and s.valid_from <= ?2 and (s.valid_to is null or s.valid_to > ?2)
        union all
        select s.tier, d.from_staff, d.created_by from delegation d
        join staff_tier s on s.business_unit = d.business_unit and s.staff = d.from_staff
        where d.business_unit = ?1 and d.to_staff = ?3 and d.revoked_at is null
          and d.valid_from <= ?2 and d.valid_to > ?2
          and s.valid_from <= ?2 and (s.valid_to is null or s.valid_to > ?2)) h
      join authority_tier t on t.business_unit = ?1 and t.tier = h.tier
      join redress_rule r on r.business_unit = ?1
      where""" + VALID + "order by t.rank desc, h.delegated_by nulls first limit 1";
  private static final String RULE =
      "select currency, day_zone, customer_window_days, approval_patience_minutes from redress_rule where business_unit = ?1";

  @Inject
  Sql sql;
  @Inject
  TrackRecords records;
  @Inject
  Clock clock;

  /** Ascending by rank. */
  public Uni<List<Tier>> tiers(String businessUnit) {
    return sql.rows(TIERS, businessUnit, clock.instant()).map(Row.each(Authorities::tier));
  }

  /** The highest tier at hand, own or lent, with the limits that the person's record leaves of it. */
  public Uni<Optional<StaffAuthority>> find(String businessUnit, String staff) {
    Instant now = clock.instant();
    return sql.rows(OF_STAFF, businessUnit, now, staff)
        .map(Row.first(row -> new StaffAuthority(staff, tier(row), row.text(7), row.text(8))))
        .chain(found -> found.isEmpty() ? Uni.createFrom().item(found)
            : records.of(businessUnit, staff)
                .map(standing -> found.map(authority -> authority.at(standing.percent()))));
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code no-authority} */
  public Uni<StaffAuthority> of(String businessUnit, String staff) {
    return find(businessUnit, staff).map(found -> found.orElseThrow(() -> Problems.of(AuthorityProblems.NO_AUTHORITY,
        "Ask a manager of this business unit for a tier, or hand the case over.")));
  }

  public Uni<RedressRule> rule(String businessUnit) {
    return sql.rows(RULE, businessUnit).map(Row.first(
        row -> new RedressRule(row.text(0), ZoneId.of(row.text(1)), (int) row.whole(2),
            Duration.ofMinutes(row.whole(3)))))
        .map(found -> found.orElseThrow(Problems::notFound));
  }

  private static Tier tier(Row row) {
    var currency = row.text(6);
    var customerLimit = row.wholeOrNull(4);
    return new Tier(row.text(0), (int) row.whole(1), Money.of(row.whole(2), currency), Money.of(row.whole(3), currency),
        customerLimit == null ? null : Money.of(customerLimit, currency), row.flag(5));
  }
}
