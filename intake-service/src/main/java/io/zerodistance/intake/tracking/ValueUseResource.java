package io.zerodistance.intake.tracking;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;

/** Whether what we know of the customer's value may be used; the Tracking-Token is the only key. */
@Path("/api/complaints/{number}/value-use")
class ValueUseResource {

  @Inject
  CustomerAccess access;
  @Inject
  ChooseValueUse chooseValueUse;

  @GET
  @PermitAll
  @Operation(summary = "Whether I refused the use of my class and value figures, and since when")
  public Uni<ChooseValueUse.Chosen> read(@PathParam("number") String number,
      @HeaderParam("Tracking-Token") String token) {
    return access.open(number, token, chooseValueUse::show);
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Refuse it, or allow it again; it holds for all my matters in this unit, later ones, too")
  public Uni<ChooseValueUse.Chosen> choose(@PathParam("number") String number,
      @HeaderParam("Tracking-Token") String token, ChooseValueUse.Wish wish) {
    return access.open(number, token, complaint -> chooseValueUse.choose(complaint, wish));
  }
}
