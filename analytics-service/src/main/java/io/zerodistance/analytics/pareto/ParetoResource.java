package io.zerodistance.analytics.pareto;

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

/** Which few kinds of trouble make up most of it. */
@Path("/api/analytics/pareto")
@Produces(MediaType.APPLICATION_JSON)
public class ParetoResource {

  @Inject
  CurrentCaller caller;
  @Inject
  ReadPareto pareto;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Taxonomy items by number of complaints, with cumulative share")
  public Uni<Pareto> pareto(@QueryParam("bu") String unit, @QueryParam("from") String from,
      @QueryParam("to") String to) {
    var scope = unit == null ? caller.scope() : caller.scopeOf(unit);
    return pareto.read(scope, Period.of(from, to));
  }
}
