package io.zerodistance.routing.assignment;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.routedcase.CaseRepository;

/** Notes what is proposed and granted, so that the next case finds somebody who may decide as much. */
@ApplicationScoped
public class LearnAmounts {
  private static final String GRANTED = """
      insert into granted_redress (business_unit, remedy, item, amount, granted_at)
      select business_unit, ?3, item, ?4, ?5 from routed_case
      where business_unit = ?1 and number = ?2 and item is not null on conflict do nothing""";

  @Inject
  CaseRepository cases;
  @Inject
  Sql sql;

  /** @param amount in minor units */
  public Uni<Void> proposed(String businessUnit, String number, long amount, Instant at) {
    return cases.lockOrAwait(businessUnit, number, at).chain(routed -> cases.proposed(routed, amount));
  }

  public Uni<Void> granted(String businessUnit, String number, String remedy, long amount, Instant at) {
    return sql.execute(GRANTED, businessUnit, number, remedy, amount, at).replaceWithVoid();
  }
}
