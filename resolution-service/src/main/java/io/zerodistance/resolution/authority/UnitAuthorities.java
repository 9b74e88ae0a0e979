package io.zerodistance.resolution.authority;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;

/** A person's authority unit by unit, for showing. */
@ApplicationScoped
class UnitAuthorities {

  @Inject
  Authorities authorities;
  @Inject
  TrackRecords records;
  @Inject
  Budgets budgets;
  @Inject
  TierNames names;

  /** Only the units in which the caller holds a tier, by name. */
  Uni<List<UnitAuthority>> of(Caller caller) {
    return Multi.createFrom().iterable(new TreeSet<>(caller.scope().businessUnits()))
        .onItem().transformToUniAndConcatenate(unit -> authorities.find(unit, caller.id())
            .chain(found -> found.isEmpty() ? Uni.createFrom().item(Optional.<UnitAuthority>empty())
                : of(unit, found.get()).map(Optional::of)))
        .collect().asList()
        .map(all -> all.stream().flatMap(Optional::stream).toList());
  }

  Uni<UnitAuthority> of(String unit, StaffAuthority authority) {
    var tier = authority.tier();
    return names.of(unit).chain(named -> authorities.rule(unit).chain(rule -> budgets.today(unit, authority, rule)
        .chain(today -> records.of(unit, authority.staff())
            .map(standing -> new UnitAuthority(unit, tier.code(), named.get(tier.code()), tier.oversees(),
                authority.delegatedBy(), tier.caseLimit(), Limit.of(tier.dayLimit(), today), tier.customerLimit(),
                rule.customerWindowDays(), standing)))));
  }
}
