package io.zerodistance.intake.remark;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Receipt;
import io.zerodistance.intake.tracking.CustomerAccess;

/** A customer has a remark handled as a complaint; the Tracking-Token is the only key. */
@Path("/api/complaints/{number}/complaint")
class AskToHandleResource {

  @Inject
  CustomerAccess access;
  @Inject
  ConvertRemark conversions;

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Have my remark handled as a complaint")
  @APIResponse(responseCode = "201", description = "filed under a new number",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  public Uni<RestResponse<Receipt>> ask(@PathParam("number") String number,
      @HeaderParam("Tracking-Token") String token, ConvertRemark.Wish wish) {
    return access.open(number, token, remark -> conversions.convert(remark, wish, "customer"))
        .map(receipt -> RestResponse.status(RestResponse.Status.CREATED, receipt));
  }
}
