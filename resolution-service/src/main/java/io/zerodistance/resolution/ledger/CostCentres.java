package io.zerodistance.resolution.ledger;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;

/** Which cost centre bears a remedy: by the rule valid when it is granted, once and for good. */
@ApplicationScoped
public class CostCentres {

  // The row of the item sorts after the unit's own, whose item is empty.
  private static final String CHARGE = """
      insert into cost_charge (business_unit, remedy, cost_centre, at)
      select cast(?1 as text), cast(?2 as text), coalesce((
        select code from cost_centre where business_unit = ?1 and taxonomy_item in ('', coalesce(cast(?3 as text), ''))
          and valid_from <= ?4 and (valid_to is null or valid_to > ?4)
        order by taxonomy_item desc, valid_from desc limit 1), 'UNASSIGNED'), cast(?4 as timestamptz)
      on conflict do nothing""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  public Uni<Void> charge(CaseFile file, String remedy) {
    return sql.execute(CHARGE, file.businessUnit(), remedy, file.taxonomyItem(), clock.instant()).replaceWithVoid();
  }
}
