package io.zerodistance.intake.remark;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.complaint.ComplaintNumber;

/** The kind follows what the customer means, not the way by which it came. */
@Path("/api/intake/complaints/{number}/kind")
class KindResource {

  @Inject
  CurrentCaller caller;
  @Inject
  CorrectKind kinds;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "What it was taken for before, newest first, and who said otherwise and why")
  public Uni<CorrectKind.History> history(@PathParam("number") String typed) {
    return kinds.history(caller.get(), ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(
      summary = "Say that it is a suggestion, a compliment or a grievance: its case ends; or an inquiry, or a complaint after all: its limits change")
  public Uni<CorrectKind.Corrected> correct(@PathParam("number") String typed, CorrectKind.Correction correction) {
    return kinds.correct(caller.get(), ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value(),
        correction);
  }
}
