package io.zerodistance.analytics.failure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.analytics.AnalyticsProblems;

/** The Horrors board: what goes wrong, complained about or not. */
@Path("/api/failures")
@Produces(MediaType.APPLICATION_JSON)
public class FailuresResource {

  @Inject
  CurrentCaller caller;
  @Inject
  ReadBoard board;
  @Inject
  TallyFailure tally;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "The failures of one unit in the last 30 days, the worst first")
  public Uni<FailureBoard> board(@QueryParam("bu") String unit) {
    if (unit == null) {
      throw Problems.of(AnalyticsProblems.FIELD_MISSING, "Name the business unit as 'bu'.");
    }
    return board.read(caller.scopeOf(unit), unit);
  }

  @POST
  @Path("/tally")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "admin"})
  @ResponseStatus(201)
  @Operation(summary = "Count a failure that nobody complained about; safe to repeat with the same Idempotency-Key")
  @APIResponse(responseCode = "201", description = "Kept")
  @APIResponse(responseCode = "422", description = "Unknown failure, or a value that cannot be kept")
  public Uni<TallyFailure.Kept> tally(@HeaderParam("Idempotency-Key") String key, TallyRequest request) {
    if (request == null || request.businessUnit() == null || request.failure() == null) {
      throw Problems.of(AnalyticsProblems.FIELD_MISSING, "Send 'businessUnit' and 'failure'.");
    }
    IdempotentRequests.requireKey(key);
    caller.scopeOf(request.businessUnit());
    return tally.tally(caller.get(), key, request);
  }
}
