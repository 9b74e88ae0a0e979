package io.zerodistance.intake.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;

/** Whether the suggestions of a unit deserve to be relied on. */
@Path("/api/intake/suggestion-accuracy/{businessUnit}")
class AccuracyResource {

  @Inject
  CurrentCaller caller;
  @Inject
  MeasureAccuracy accuracy;

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  @Operation(summary = "Agreement of people with the suggestions, per month and item, over twelve months")
  public Uni<Accuracy> read(@PathParam("businessUnit") String unit) {
    return accuracy.of(unit, caller.scopeOf(unit));
  }
}
