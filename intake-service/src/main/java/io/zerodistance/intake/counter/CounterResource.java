package io.zerodistance.intake.counter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.complaint.Receipt;

/** The desk files for customers and says how a complaint came. */
@Path("/api/intake/complaints")
class CounterResource {

  @Inject
  CurrentCaller caller;
  @Inject
  FileForCustomer filing;
  @Inject
  StaffFilings filings;
  @Inject
  StaffFilingPolicy policy;
  @Inject
  Complaints complaints;
  @Inject
  Transactions transactions;

  /** The regulator's new date, with offset. */
  @RegisterForReflection
  record NewDate(String due) {}

  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "File for a customer: phone, counter, letter, regulator; the answer is the customer's receipt")
  @APIResponse(responseCode = "201", description = "kept; hand number and trackingUrl to the customer",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  public Uni<RestResponse<Receipt>> file(@HeaderParam("Idempotency-Key") String key, StaffFiling filed) {
    IdempotentRequests.requireKey(key);
    return filing.file(caller.get(), filed, key).map(receipt -> RestResponse.ResponseBuilder
        .create(RestResponse.Status.CREATED, receipt).header("Cache-Control", "no-store").build());
  }

  @GET
  @Path("/{number}/origin")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Who wrote it down for the customer, when it arrived, and a regulator's reference and date")
  public Uni<OriginView> origin(@PathParam("number") String number) {
    var scope = caller.get().scope();
    return transactions.within(scope, () -> find(scope, number)
        .chain(complaint -> filings.read(complaint.businessUnit(), complaint.number())));
  }

  @PUT
  @Path("/{number}/regulator-date")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "The regulator gave another date")
  public Uni<OriginView> moveDue(@PathParam("number") String number, NewDate date) {
    var staff = caller.get();
    var due = policy.due(date == null ? null : date.due());
    return transactions.within(staff.scope(), () -> find(staff.scope(), number)
        .chain(complaint -> filing.moveDue(staff.scope(), complaint.businessUnit(), complaint.number(), due,
            staff.id())));
  }

  private Uni<Complaint> find(Scope scope, String typed) {
    return complaints.find(scope, ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value());
  }
}
