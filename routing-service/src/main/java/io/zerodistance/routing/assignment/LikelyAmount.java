package io.zerodistance.routing.assignment;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.store.Briefly;
import io.zerodistance.routing.store.Columns;

/**
 * What a case will likely cost, in minor units: what somebody proposed to its customer, else what cases of the same
 * taxonomy item were usually granted (the median of the latest 50, of 5 at least). Call inside a transaction.
 */
@ApplicationScoped
class LikelyAmount {
  private static final String USUAL = """
      select percentile_disc(0.5) within group (order by amount), count(*) from (
        select amount from granted_redress where business_unit = ?1 and item = ?2
        order by granted_at desc limit 50) as latest""";
  private static final int ENOUGH = 5;

  @Inject
  Sql sql;
  private final Briefly<Key, Optional<Long>> usual = new Briefly<>();

  private record Key(String businessUnit, String item) {}

  /** Null while nothing is known. */
  Uni<Long> of(RoutedCase routed) {
    if (routed.proposedAmount() != null || routed.item() == null) {
      return Uni.createFrom().item(routed.proposedAmount());
    }
    return usual.get(new Key(routed.businessUnit(), routed.item()),
        () -> sql.rows(USUAL, routed.businessUnit(), routed.item()).map(rows -> new Columns(rows.getFirst()))
            .map(row -> row.number(1) < ENOUGH ? Optional.<Long>empty() : Optional.of(row.large(0))))
        .map(amount -> amount.orElse(null));
  }
}
