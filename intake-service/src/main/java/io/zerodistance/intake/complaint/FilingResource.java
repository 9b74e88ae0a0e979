package io.zerodistance.intake.complaint;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.zerodistance.intake.abuse.KnownSenders;

/** The way in for everybody: no account, safe to repeat. */
@Path("/api/complaints")
class FilingResource {

  @Inject
  RegisterComplaint complaints;
  @Inject
  KnownSenders senders;

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "File a complaint; the same Idempotency-Key and body give the same answer")
  @APIResponse(responseCode = "201", description = "kept; hold on to number and trackingToken",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  public Uni<RestResponse<Receipt>> file(@HeaderParam("Idempotency-Key") String idempotencyKey,
      @Context HttpServerRequest http, Filing filing) {
    return complaints.registerFromOutside(filing, idempotencyKey, () -> senders.knows(http))
        .map(receipt -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, receipt)
            .header("Cache-Control", "no-store").build());
  }
}
