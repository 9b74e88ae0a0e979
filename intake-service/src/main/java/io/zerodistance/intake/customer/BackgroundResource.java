package io.zerodistance.intake.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.complaint.ComplaintNumber;

/** What a handler should know of the person behind a complaint: matters before this one, no contact. */
@Path("/api/intake/complaints/{number}/customer")
class BackgroundResource {

  @Inject
  CurrentCaller caller;
  @Inject
  ReadCustomer read;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "The history of the person behind a complaint; 404 when nobody is known")
  public Uni<ReadCustomer.Background> background(@PathParam("number") String typed) {
    return read.background(caller.get(), ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value());
  }
}
