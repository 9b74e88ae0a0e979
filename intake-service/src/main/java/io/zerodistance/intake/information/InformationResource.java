package io.zerodistance.intake.information;

import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
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
import io.zerodistance.access.Caller;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.unit.Language;

/** What the desk asks a customer, who answers on the tracking page, by a reply, or to a colleague who notes it. */
@Path("/api/intake/complaints/{number}/information-requests")
class InformationResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  SuggestQuestions suggestions;
  @Inject
  AskForInformation asking;
  @Inject
  NoteAnswers noting;
  @Inject
  WithdrawRequest withdrawing;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Guided questions for this complaint, and what was asked and answered so far")
  public Uni<SuggestQuestions.View> read(@PathParam("number") String number,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    return open(number, (by, complaint) -> suggestions.about(complaint, Language.preferred(acceptLanguage)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Ask the customer; deadlines that may pause stand still until the answers come or lapse")
  @APIResponse(responseCode = "201", description = "asked",
      content = @Content(schema = @Schema(implementation = AskForInformation.Asked.class)))
  public Uni<RestResponse<AskForInformation.Asked>> ask(@PathParam("number") String number,
      @HeaderParam("Idempotency-Key") String key, AskForInformation.Wish wish) {
    requireSound(key);
    return open(number, (by, complaint) -> asking.ask(complaint, wish, by.id(), key))
        .map(asked -> RestResponse.status(RestResponse.Status.CREATED, asked));
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Take the questions back: we know the answers by now")
  public Uni<Void> withdraw(@PathParam("number") String number, @PathParam("id") String id) {
    return open(number, (by, complaint) -> withdrawing.withdraw(complaint, id));
  }

  @POST
  @Path("/{id}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(
      summary = "Note what the customer answered by telephone or in words of a reply; the last answer ends the pause")
  public Uni<NoteAnswers.Noted> note(@PathParam("number") String number, @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key, NoteAnswers.Heard heard) {
    requireSound(key);
    return open(number, (by, complaint) -> noting.note(complaint, id, heard, by.id(), key));
  }

  private static void requireSound(String key) {
    if (key != null) {
      IdempotentRequests.requireKey(key);
    }
  }

  private <T> Uni<T> open(String typed, BiFunction<Caller, Complaint, Uni<T>> work) {
    var by = caller.get();
    var number = ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value();
    return transactions.within(by.scope(),
        () -> complaints.find(by.scope(), number).chain(complaint -> work.apply(by, complaint)));
  }
}
