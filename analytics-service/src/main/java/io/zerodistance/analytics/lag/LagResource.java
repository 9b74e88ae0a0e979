package io.zerodistance.analytics.lag;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;

/** How far the figures are behind. */
@Path("/api/analytics/lag")
@Produces(MediaType.APPLICATION_JSON)
public class LagResource {

  @Inject
  CurrentCaller caller;
  @Inject
  ReadLag lags;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "How many events wait to be counted, and how old the figures are")
  public Uni<Lag> lag() {
    return lags.read(caller.scope());
  }
}
