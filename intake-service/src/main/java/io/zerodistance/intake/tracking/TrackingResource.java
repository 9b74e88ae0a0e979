package io.zerodistance.intake.tracking;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.intake.unit.Language;

/** The customer's private page about one complaint; the Tracking-Token header is the only key. */
@Path("/api/complaints/{number}")
@Consumes(MediaType.APPLICATION_JSON)
class TrackingResource {

  private static final String TOKEN = "Tracking-Token";

  @Inject
  CustomerAccess access;
  @Inject
  ReadTracking tracking;
  @Inject
  SendMessage messages;
  @Inject
  AnswerRemedy answers;
  @Inject
  ConfirmResolution confirmations;
  @Inject
  WithdrawComplaint withdrawals;

  @GET
  @PermitAll
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Where my complaint stands, in plain language")
  @APIResponse(responseCode = "200", description = "never cached",
      content = @Content(schema = @Schema(implementation = TrackingView.class)))
  public Uni<RestResponse<TrackingView>> read(@PathParam("number") String number, @HeaderParam(TOKEN) String token,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return access.open(number, token, complaint -> tracking.of(complaint, Language.preferred(acceptLanguage)))
        .map(view -> RestResponse.ResponseBuilder.ok(view).header("Cache-Control", "no-store")
            .header("Vary", "Accept-Language, Tracking-Token")
            .build());
  }

  @POST
  @Path("/messages")
  @PermitAll
  @Operation(summary = "Write to us, or answer what we asked; an Idempotency-Key makes it safe to repeat")
  @APIResponse(responseCode = "201", description = "kept",
      content = @Content(schema = @Schema(implementation = SendMessage.Kept.class)))
  public Uni<RestResponse<SendMessage.Kept>> write(@PathParam("number") String number, @HeaderParam(TOKEN) String token,
      @HeaderParam("Idempotency-Key") String key, SendMessage.Message message) {
    if (key != null) {
      IdempotentRequests.requireKey(key);
    }
    return access.open(number, token, complaint -> messages.send(complaint, message, key))
        .map(kept -> RestResponse.status(RestResponse.Status.CREATED, kept));
  }

  @POST
  @Path("/answers")
  @PermitAll
  @Operation(summary = "Accept or decline an offered remedy")
  public Uni<AnswerRemedy.Answered> answer(@PathParam("number") String number, @HeaderParam(TOKEN) String token,
      AnswerRemedy.Answer answer) {
    return access.open(number, token, complaint -> answers.answer(complaint, answer));
  }

  @POST
  @Path("/confirmation")
  @PermitAll
  @Operation(summary = "Say whether it is resolved; resolved=false brings it back to us")
  public Uni<ConfirmResolution.Confirmed> confirm(@PathParam("number") String number, @HeaderParam(TOKEN) String token,
      ConfirmResolution.Confirmation confirmation) {
    return access.open(number, token, complaint -> confirmations.confirm(complaint, confirmation));
  }

  @POST
  @Path("/withdrawal")
  @PermitAll
  @Operation(summary = "Take the complaint back while it is open")
  public Uni<WithdrawComplaint.Withdrawn> withdraw(@PathParam("number") String number, @HeaderParam(TOKEN) String token,
      WithdrawComplaint.Withdrawal withdrawal) {
    return access.open(number, token, complaint -> withdrawals.withdraw(complaint, withdrawal));
  }
}
