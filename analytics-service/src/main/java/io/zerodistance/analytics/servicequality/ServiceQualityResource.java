package io.zerodistance.analytics.servicequality;

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

/** The units side by side, for those who lead. */
@Path("/api/analytics/service-quality")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceQualityResource {

  @Inject
  CurrentCaller caller;
  @Inject
  ReadServiceQuality quality;

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Response, deadlines, on-the-spot, reopened, confirmed and promises, per unit")
  public Uni<ServiceQuality> quality(@QueryParam("bu") String unit, @QueryParam("from") String from,
      @QueryParam("to") String to) {
    var scope = unit == null ? caller.scope() : caller.scopeOf(unit);
    return quality.read(scope, Period.of(from, to));
  }
}
