package io.zerodistance.analytics.stagetime;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.analytics.period.Period;

/** How long cases stay in each stage, for those who lead. */
@Path("/api/analytics/stage-times")
@Produces(MediaType.APPLICATION_JSON)
public class StageTimesResource {

  @Inject
  CurrentCaller caller;
  @Inject
  ReadStageTimes times;

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Median and 90th percentile of the time in each stage, per unit")
  public Uni<StageTimes> times(@QueryParam("bu") String unit, @QueryParam("from") String from,
      @QueryParam("to") String to) {
    var scope = unit == null ? caller.scope() : caller.scopeOf(unit);
    return times.read(scope, Period.of(from, to));
  }
}
