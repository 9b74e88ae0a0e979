package io.zerodistance.intake.demand;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.tracking.CustomerAccess;
import io.zerodistance.intake.unit.Language;

/** What the customer is told of an assessment, and the appeal against it; the Tracking-Token is the only key. */
@Path("/api/complaints/{number}/demand")
class AppealResource {

  @Inject
  CustomerAccess access;
  @Inject
  DecideAppeal appeals;

  @GET
  @PermitAll
  @Operation(summary = "Whether my demand was found to go too far, why, until when, and whether I may appeal")
  public Uni<DecideAppeal.Shown> read(@PathParam("number") String number,
      @HeaderParam("Tracking-Token") String token,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return access.open(number, token, complaint -> appeals.show(complaint, Language.preferred(acceptLanguage)));
  }

  @POST
  @Path("/appeal")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Appeal once; somebody who has not decided before looks at it")
  public Uni<DecideAppeal.Shown> appeal(@PathParam("number") String number,
      @HeaderParam("Tracking-Token") String token,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, DecideAppeal.Appeal appeal) {
    return access.open(number, token,
        complaint -> appeals.appeal(complaint, appeal, Language.preferred(acceptLanguage)));
  }
}
