package io.zerodistance.routing.servicelevel;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.store.Columns;

/** Reads the service levels in force; call inside a transaction. */
@ApplicationScoped
public class ServiceLevelRepository {
  private static final String IN_FORCE = """
      select deadline, position, name, kind, severity, channel, minutes, counts, warn_share from service_level
      where business_unit = ?1 and valid_from <= cast(cast(?2 as timestamptz) as date)
        and (valid_to is null or valid_to > cast(cast(?2 as timestamptz) as date))
      order by deadline, position, valid_from desc""";

  @Inject
  Sql sql;

  public Uni<ServiceLevels> inForce(String businessUnit, Instant at) {
    return sql.rows(IN_FORCE, businessUnit, at)
        .map(rows -> new ServiceLevels(rows.stream().map(Columns::new).map(ServiceLevelRepository::read).toList()));
  }

  private static ServiceLevel read(Columns row) {
    return new ServiceLevel(row.oneOf(DeadlineKind.class, 0), row.number(1), row.text(2), row.text(3), row.text(4),
        row.text(5), row.number(6), row.oneOf(Counts.class, 7), row.decimal(8));
  }
}
