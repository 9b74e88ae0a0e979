package io.zerodistance.resolution.authority;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.resolution.storage.Row;
import io.zerodistance.rulebook.RulesNow;

/** Who holds which tier at this moment; always read from rows, never from a token, so that a change counts at once. */
@ApplicationScoped
public class Authorities {

  // The newest version that began to hold counts; one without a tier ended it.
  private static final String HELD = """
      select h.business_unit, h.tier, h.delegated_by, h.arranged_by from (
        (select distinct on (business_unit) business_unit, tier, cast(null as text) as delegated_by,
            cast(null as text) as arranged_by
          from staff_tier
          where business_unit = any(string_to_array(?1, ',')) and staff = ?3 and valid_from <= ?2
          order by business_unit, valid_from desc, version desc)
        union all
        select d.business_unit, s.tier, d.from_staff, d.created_by from delegation d
        join lateral (select tier from staff_tier s
          where s.business_unit = d.business_unit and s.staff = d.from_staff and s.valid_from <= ?2
          order by valid_from desc, version desc limit 1) s on true
        where d.business_unit = any(string_to_array(?1, ',')) and d.to_staff = ?3 and d.revoked_at is null
          and d.valid_from <= ?2 and d.valid_to > ?2) h
      where h.tier is not null""";

  @Inject
  Sql sql;
  @Inject
  RulesNow rules;
  @Inject
  TrackRecords records;
  @Inject
  Clock clock;

  /** Ascending by rank. */
  public Uni<List<Tier>> tiers(String businessUnit) {
    return rules.of(businessUnit, RuleSubject.TIERS, RuleSubject.COUNTING).map(Authorities::tiers);
  }

  /** The highest tier at hand, own or lent, with the limits that the person's record leaves of it. */
  public Uni<Optional<StaffAuthority>> find(String businessUnit, String staff) {
    return held(List.of(businessUnit), staff)
        .chain(held -> rules.of(businessUnit, RuleSubject.TIERS, RuleSubject.COUNTING, RuleSubject.RECORD)
            .chain(now -> records.of(businessUnit, staff, now.as(RuleSubject.RECORD, RecordRule.class))
                .map(standing -> HeldTier.highest(staff, held, tiers(now))
                    .map(authority -> authority.at(standing.percent())))));
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code no-authority} */
  public Uni<StaffAuthority> of(String businessUnit, String staff) {
    return find(businessUnit, staff).map(found -> found.orElseThrow(() -> Problems.of(AuthorityProblems.NO_AUTHORITY,
        "Ask a manager of this business unit for a tier, or hand the case over.")));
  }

  /** The own tier, with the limits that the rules give it; a lent one does not count. */
  Uni<Optional<Tier>> ownTier(String businessUnit, String staff) {
    return held(List.of(businessUnit), staff).map(held -> held.stream().filter(HeldTier::isOwn).toList())
        .chain(own -> tiers(businessUnit)
            .map(tiers -> HeldTier.highest(staff, own, tiers).map(StaffAuthority::tier)));
  }

  /** Unit by unit the codes that somebody holds, own and lent. */
  public Uni<Map<String, List<String>>> codes(Collection<String> businessUnits, String staff) {
    return held(businessUnits, staff).map(held -> held.stream().collect(
        Collectors.groupingBy(HeldTier::businessUnit, Collectors.mapping(HeldTier::code, Collectors.toList()))));
  }

  /** The highest rank in each unit in which the person holds a tier, own or lent. */
  public Uni<Map<String, Integer>> ranks(Collection<String> businessUnits, String staff) {
    return held(businessUnits, staff)
        .map(held -> held.stream().collect(Collectors.groupingBy(HeldTier::businessUnit)))
        .chain(byUnit -> Multi.createFrom().iterable(byUnit.entrySet())
            .onItem().transformToUniAndConcatenate(unit -> tiers(unit.getKey())
                .map(tiers -> HeldTier.highest(staff, unit.getValue(), tiers)
                    .map(authority -> Map.entry(unit.getKey(), authority.tier().rank()))))
            .collect().asList())
        .map(all -> all.stream().flatMap(Optional::stream)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  public Uni<RedressRule> rule(String businessUnit) {
    return rules.of(businessUnit, RuleSubject.COUNTING, RedressRule.class);
  }

  private Uni<List<HeldTier>> held(Collection<String> businessUnits, String staff) {
    return sql.rows(HELD, String.join(",", businessUnits), clock.instant(), staff)
        .map(Row.each(row -> new HeldTier(row.text(0), row.text(1), row.text(2), row.text(3))));
  }

  private static List<Tier> tiers(RulesNow.Found now) {
    return now.as(RuleSubject.TIERS, TierRules.class)
        .in(now.as(RuleSubject.COUNTING, RedressRule.class).currency());
  }
}
