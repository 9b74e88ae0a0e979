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
  @Inject
  DemandRules rules;

  /** {@code mine}: the ids that the caller may decide; the others need another person. */
  record Waiting(List<Assessment> items, List<String> mine, List<DemandReasons.Reason> reasons) {}

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(
      summary = "Assessments and appeals that wait for a decision in my business units, what is due first at the top")
  public Uni<Waiting> waiting() {
    var asked = caller.get();
    var scope = asked.scope();
    return transactions.within(scope, () -> assessments.waiting(String.join(",", scope.businessUnits()))
        .chain(items -> rules.of(items.stream().map(Assessment::businessUnit).distinct().toList())
            .map(held -> new Waiting(items,
                items.stream().filter(one -> held.get(one.businessUnit()).reviewers().mayDecide(asked, one))
                    .map(Assessment::id).toList(),
                held.values().stream().flatMap(unit -> unit.reasons().all().stream()).distinct().toList()))));
  }
}
