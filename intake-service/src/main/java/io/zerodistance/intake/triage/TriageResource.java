package io.zerodistance.intake.triage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.customer.CustomerClass;
import io.zerodistance.intake.suggestion.SuggestTriage;

/** The system advises, a person decides. */
@Path("/api/intake/complaints/{number}")
class TriageResource {

  /** What the advice is about. */
  private record Asked(Complaint complaint, String customerClass) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  SuggestTriage suggest;
  @Inject
  CustomerClass customerClass;
  @Inject
  TriageComplaint triage;

  @GET
  @Path("/suggestion")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(
      summary = "Suggested item, severity, motive, emotion and missing facts, each with confidence and the words relied on; with the customer's class")
  public Uni<TriageAdvice> suggestion(@PathParam("number") String typed) {
    var scope = caller.get().scope();
    var number = number(typed);
    return transactions.within(scope, () -> complaints.find(scope, number)
        .chain(complaint -> customerClass.of(complaint).map(given -> new Asked(complaint, given))))
        .map(asked -> TriageAdvice.of(suggest.from(asked.complaint.businessUnit(), asked.complaint.text(),
            KnownFacts.of(asked.complaint)), asked.customerClass));
  }

  @POST
  @Path("/triage")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Confirm or correct; with If-Match only what the caller has seen")
  @APIResponse(responseCode = "200", description = "recorded",
      content = @Content(schema = @Schema(implementation = TriageView.class)))
  public Uni<RestResponse<TriageView>> triage(@PathParam("number") String typed,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      Decision decision) {
    return triage.triage(caller.get(), number(typed), decision, version(ifMatch))
        .map(
            view -> RestResponse.ResponseBuilder.ok(view).tag(new EntityTag(Integer.toString(view.version()))).build());
  }

  private static String number(String typed) {
    return ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value();
  }

  /** @return null when the caller does not mind */
  private static Integer version(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return null;
    }
    var digits = ifMatch.replace("\"", "").strip();
    // A tag that is not one of ours can match nothing: Integer.MAX_VALUE never is a version.
    return digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : Integer.valueOf(Integer.MAX_VALUE);
  }
}
