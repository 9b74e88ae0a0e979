package io.zerodistance.intake.demand;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.complaint.Complaints;

/** Judging a demand, never a person: reason and evidence, a second reviewer, an end, an appeal. */
@Path("/api/intake/complaints/{number}/demand-assessments")
@Consumes(MediaType.APPLICATION_JSON)
class AssessmentResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  Assessments assessments;
  @Inject
  DemandRules rules;
  @Inject
  AssessDemand assess;
  @Inject
  DecideAppeal appeals;
  @Inject
  WithdrawAssessment withdrawals;

  /**
   * {@code demand}: the label in force; {@code mayReview}: whether the caller may decide what is waiting; {@code mayWithdraw}: take back
   * what stands; {@code reasons}: all that an assessment may name; {@code offered}: the codes of those that a new one may.
   */
  record Assessed(String demand, List<Assessment> items, boolean mayReview, boolean mayWithdraw,
      List<DemandReasons.Reason> reasons, List<String> offered) {}

  @GET
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "How the demand was assessed, newest first, and the fixed reasons")
  public Uni<Assessed> read(@PathParam("number") String typed) {
    var asked = caller.get();
    var number = number(typed);
    return transactions.within(asked.scope(), () -> complaints.find(asked.scope(), number)
        .chain(complaint -> assessments.of(complaint.businessUnit(), number)
            .chain(all -> rules.of(complaint.businessUnit())
                .map(held -> new Assessed(complaint.demand() == null ? "UNDECIDED" : complaint.demand(), all,
                    assessments.live(all).map(one -> held.reviewers().mayDecide(asked, one)).orElse(false),
                    assessments.live(all).map(one -> ReviewerPolicy.mayWithdraw(asked, one)).orElse(false),
                    held.reasons().all(),
                    held.reasons().offered().stream().map(DemandReasons.Reason::code).toList())))));
  }

  @POST
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Propose that the demand is unreasonable, with a fixed reason and evidence")
  @APIResponse(responseCode = "201", description = "waits for a second reviewer",
      content = @Content(schema = @Schema(implementation = Assessment.class)))
  public Uni<RestResponse<Assessment>> propose(@PathParam("number") String typed, AssessDemand.Proposal proposal) {
    return assess.propose(caller.get(), number(typed), proposal)
        .map(fresh -> RestResponse.status(RestResponse.Status.CREATED, fresh));
  }

  @POST
  @Path("/{id}/review")
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(summary = "Decide as second reviewer: another person, of a higher tier")
  public Uni<List<Assessment>> review(@PathParam("number") String typed, @PathParam("id") String id,
      AssessDemand.Review review) {
    return assess.review(caller.get(), number(typed), id, review);
  }

  @POST
  @Path("/{id}/appeal-decision")
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(summary = "Decide on the customer's appeal: a third person")
  public Uni<List<Assessment>> decideAppeal(@PathParam("number") String typed, @PathParam("id") String id,
      DecideAppeal.Judgement judgement) {
    return appeals.decide(caller.get(), number(typed), id, judgement);
  }

  @POST
  @Path("/{id}/withdrawal")
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(summary = "Take back a label that stands, with a reason; the customer is told")
  public Uni<List<Assessment>> withdraw(@PathParam("number") String typed, @PathParam("id") String id,
      WithdrawAssessment.Withdrawal withdrawal) {
    return withdrawals.withdraw(caller.get(), number(typed), id, withdrawal);
  }

  private static String number(String typed) {
    return ComplaintNumber.parse(typed).orElseThrow(Problems::notFound).value();
  }
}
