package io.zerodistance.intake.abuse;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.vertx.core.http.HttpServerRequest;

/** Work for whoever files very often from one address; nobody else meets it. */
@Path("/api/intake/challenge")
class ChallengeResource {

  @Inject
  ProofOfWork proofs;
  @Inject
  LimitPublicRequests limits;

  @GET
  @PermitAll
  @Operation(
      summary = "A challenge in the ALTCHA format (SHA-256); its solution goes base64-encoded into a Proof-Of-Work header")
  @APIResponse(responseCode = "200", description = "for this address, once, for some minutes",
      content = @Content(schema = @Schema(implementation = ProofOfWork.Challenge.class)))
  public RestResponse<ProofOfWork.Challenge> challenge(@Context HttpServerRequest http) {
    return RestResponse.ResponseBuilder.ok(proofs.challenge(limits.reference(http)))
        .header("Cache-Control", "no-store").build();
  }
}
