package io.zerodistance.analytics.overview;

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

/**
 * The board of figures. Without {@code bu} it covers every unit of the caller; {@code from} and {@code to} default
 * to all time.
 */
@Path("/api/analytics/overview")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {

  @Inject
  CurrentCaller caller;
  @Inject
  ReadOverview overview;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Counts, response, deadlines, redress and scores, each with its basis")
  public Uni<Overview> overview(@QueryParam("bu") String unit, @QueryParam("from") String from,
      @QueryParam("to") String to) {
    var scope = unit == null ? caller.scope() : caller.scopeOf(unit);
    return overview.read(scope, Period.of(from, to));
  }
}
