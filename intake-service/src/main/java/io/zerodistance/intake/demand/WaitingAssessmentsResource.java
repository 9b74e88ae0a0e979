package io.zerodistance.intake.demand;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
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

  /** {@code next}: the cursor of what is due later, or null; {@code mine}: the ids that the caller may decide; the others need another person. */
  record Waiting(List<Assessment> items, String next, List<String> mine, List<DemandReasons.Reason> reasons) {}

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(
      summary = "Assessments and appeals that wait for a decision in my business units, what is due first at the top")
  public Uni<Waiting> waiting(@QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    var asked = caller.get();
    var scope = asked.scope();
    var after = Cursor.decode(cursor);
    int size = Math.clamp(limit, 1, 100);
    return transactions.within(scope,
        () -> assessments.waiting(String.join(",", scope.businessUnits()), after, size + 1)
            .map(rows -> Page.of(rows, size, one -> new Cursor(due(one), one.id())))
            .chain(page -> rules.of(page.items().stream().map(Assessment::businessUnit).distinct().toList())
                .map(held -> new Waiting(page.items(), page.next(),
                    page.items().stream().filter(one -> held.get(one.businessUnit()).reviewers().mayDecide(asked, one))
                        .map(Assessment::id).toList(),
                    held.values().stream().flatMap(unit -> unit.reasons().all().stream()).distinct().toList()))));
  }

  private static Instant due(Assessment one) {
    return one.state() == Assessment.State.APPEALED ? one.appealDue() : one.reviewDue();
  }
}
