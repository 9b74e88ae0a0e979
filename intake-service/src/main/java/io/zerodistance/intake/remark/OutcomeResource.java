package io.zerodistance.intake.remark;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.tracking.CustomerAccess;

/** What became of a customer's suggestion or compliment; the Tracking-Token is the only key. */
@Path("/api/complaints/{number}/outcome")
class OutcomeResource {

  @Inject
  CustomerAccess access;
  @Inject
  Remarks remarks;

  /** {@code outcome} is null until somebody has read it. */
  record ForCustomer(String outcome, String team, String site, String words) {}

  @GET
  @PermitAll
  @Operation(summary = "What became of my suggestion or compliment")
  public Uni<ForCustomer> outcome(@PathParam("number") String number, @HeaderParam("Tracking-Token") String token) {
    return access.open(number, token, complaint -> remarks.outcome(complaint.businessUnit(), complaint.number()))
        .map(found -> found.map(one -> new ForCustomer(one.outcome(), one.team(), one.site(), one.words()))
            .orElse(new ForCustomer(null, null, null, null)));
  }
}
