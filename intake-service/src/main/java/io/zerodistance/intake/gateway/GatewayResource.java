package io.zerodistance.intake.gateway;

import java.io.IOException;
import java.time.Clock;
import java.util.Base64;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.AccessProblems;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.complaint.WriteAcknowledgement;
import io.zerodistance.intake.delivery.TrackingLinks;
import io.zerodistance.intake.secret.SignedCall;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Language;

/** The one contract of all gateways; the signature is the key, no account is needed. */
@Path("/api/intake/gateways/{gateway}")
class GatewayResource {

  @Inject
  GatewaySettings settings;
  @Inject
  TakeGatewayMessage messages;
  @Inject
  TakeReturn returns;
  @Inject
  TrackingLinks links;
  @Inject
  BusinessUnits units;
  @Inject
  ObjectMapper json;
  @Inject
  Clock clock;

  @POST
  @Path("/messages")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Bring a message of a customer; signed with the gateway's key, safe to repeat by its id")
  @RequestBody(content = @Content(schema = @Schema(implementation = GatewayMessage.class)))
  @APIResponse(responseCode = "201", description = "kept",
      content = @Content(schema = @Schema(implementation = GatewayAnswer.class)))
  public Uni<RestResponse<GatewayAnswer>> take(@PathParam("gateway") String name,
      @HeaderParam(SignedCall.TIMESTAMP) String timestamp, @HeaderParam(SignedCall.SIGNATURE) String signature,
      byte[] body) {
    var gateway = signed(name, timestamp, signature, body);
    var message =
        read(body, GatewayMessage.class, "Send a JSON object with 'id', 'businessUnit', 'sender' and 'text'.");
    return messages.take(name, gateway, message, body).map(taken -> RestResponse.ResponseBuilder
        .create(RestResponse.Status.CREATED, answer(message.businessUnit(), taken)).header("Cache-Control", "no-store")
        .build());
  }

  @POST
  @Path("/returns")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "A letter that the gateway took did not arrive; signed like a message, safe to repeat")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReturnedLetter.class)))
  public Uni<Void> returned(@PathParam("gateway") String name, @HeaderParam(SignedCall.TIMESTAMP) String timestamp,
      @HeaderParam(SignedCall.SIGNATURE) String signature, byte[] body) {
    var gateway = signed(name, timestamp, signature, body);
    var letter = read(body, ReturnedLetter.class, "Send a JSON object with 'id', 'businessUnit' and 'reason'.");
    return returns.take(gateway, letter);
  }

  private GatewayAnswer answer(String businessUnit, Taken taken) {
    if (taken.threaded()) {
      return new GatewayAnswer(taken.number(), true, null, null);
    }
    var unit = units.find(businessUnit).orElseThrow();
    var url = links.of(taken.number());
    var words =
        WriteAcknowledgement.of(unit, "COMPLAINT", taken.number(), taken.language(), taken.safety()).text();
    var follow = Language.answering(taken.language()).pick("查询进展、补充材料：", " Follow it and add to it: ");
    return new GatewayAnswer(taken.number(), false, words + follow + url, url);
  }

  private GatewaySettings.Gateway signed(String name, String timestamp, String signature, byte[] body) {
    var gateway = settings.all().get(name);
    if (gateway == null || !new SignedCall(Base64.getDecoder().decode(gateway.key()), gateway.window())
        .holds(timestamp, signature, body, clock.instant())) {
      throw GatewayProblems.signature();
    }
    return gateway;
  }

  private <T> T read(byte[] body, Class<T> type, String whatToSend) {
    try {
      return json.readValue(body, type);
    } catch (IOException unreadable) {
      throw Problems.of(AccessProblems.BODY_UNREADABLE, whatToSend);
    }
  }
}
