package io.zerodistance.intake.grievance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.IdempotentRequests;

/** The remarks of the many who never complain, noted by whoever hears them. */
@Path("/api/grievances")
class GrievanceResource {

  @Inject
  CurrentCaller caller;
  @Inject
  CaptureGrievance grievances;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Note a grievance; an Idempotency-Key makes it safe to repeat")
  @APIResponse(responseCode = "201", description = "noted",
      content = @Content(schema = @Schema(implementation = CaptureGrievance.Captured.class)))
  public Uni<RestResponse<CaptureGrievance.Captured>> capture(@HeaderParam("Idempotency-Key") String key,
      Remark remark) {
    if (key != null) {
      IdempotentRequests.requireKey(key);
    }
    return grievances.capture(caller.get(), remark, key)
        .map(captured -> RestResponse.status(RestResponse.Status.CREATED, captured));
  }
}
