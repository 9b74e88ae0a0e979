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

/** The figures about a customer that advice on goodwill may use; resolution asks with the token of whoever asks for the advice. */
@Path("/api/intake/complaints/{number}/value-inputs")
class ValueInputsResource {

  @Inject
  CurrentCaller caller;
  @Inject
  ValueInputs inputs;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(
      summary = "Class, spend and reach with source and day; nothing for a person who refused it. The look is noted")
  public Uni<ValueInputs.Told> of(@PathParam("number") String typed) {
    return inputs.of(caller.get(), ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value());
  }
}
