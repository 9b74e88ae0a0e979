package io.zerodistance.analytics.trend;

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

/** How it goes, day by day; the last 30 days unless told. */
@Path("/api/analytics/trend")
@Produces(MediaType.APPLICATION_JSON)
public class TrendResource {

  @Inject
  CurrentCaller caller;
  @Inject
  ReadTrend trend;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Cases received and closed per day in China")
  public Uni<Trend> trend(@QueryParam("bu") String unit, @QueryParam("from") String from, @QueryParam("to") String to) {
    var scope = unit == null ? caller.scope() : caller.scopeOf(unit);
    return trend.read(scope, Period.of(from, to));
  }
}
