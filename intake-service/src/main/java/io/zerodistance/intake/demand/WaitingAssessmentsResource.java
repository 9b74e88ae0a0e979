package io.zerodistance.intake.demand;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;

/** What waits for a second reviewer or for the judge of an appeal. */
@Path("/api/intake/demand-assessments")
class WaitingAssessmentsResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Assessments assessments;

  record Waiting(List<Assessment> items) {}

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(summary = "Assessments and appeals that wait for a decision in my business units, oldest first")
  public Uni<Waiting> waiting() {
    var scope = caller.get().scope();
    return transactions.within(scope, () -> assessments.waiting(String.join(",", scope.businessUnits())))
        .map(Waiting::new);
  }
}
