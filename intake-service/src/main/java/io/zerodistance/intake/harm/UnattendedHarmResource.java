package io.zerodistance.intake.harm;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.unit.Moment;

/** Grievances and posts with words of harm that nobody has looked after in time: no case, no owner and no ladder calls anybody for them. */
@Path("/api/intake/unattended-harm")
class UnattendedHarmResource {

  /** What is urgent in either list, by the index of that list. */
  private static final String WAITING = """
      select 'GRIEVANCE', business_unit, number, captured_at as since from grievance
      where business_unit = any (string_to_array(?1, ',')) and urgent = 1 and captured_at <= ?2
      union all
      select 'MENTION', business_unit, cast(id as text), found_at from mention
      where business_unit = any (string_to_array(?1, ',')) and urgent = 1 and found_at <= ?2
      order by since limit 100""";

  @Inject
  CurrentCaller caller;
  @Inject
  HarmSettings settings;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** {@code what}: GRIEVANCE or MENTION. */
  record Waiting(String what, String businessUnit, String id, Instant since) {}

  /** {@code minutes}: how long somebody has to look after it before it is listed here. */
  record Unattended(List<Waiting> items, long minutes) {}

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(
      summary = "Words of harm in grievances and posts of my units that nobody looked after in time, oldest first, at most 100")
  public Uni<Unattended> list() {
    var scope = caller.get().scope();
    var before = clock.instant().minus(settings.patience());
    return transactions.within(scope, () -> sql.rows(WAITING, String.join(",", scope.businessUnits()), before))
        .map(rows -> new Unattended(rows.stream().map(row -> new Waiting((String) row[0], (String) row[1],
            (String) row[2], Moment.of(row[3]))).toList(), settings.patience().toMinutes()));
  }
}
