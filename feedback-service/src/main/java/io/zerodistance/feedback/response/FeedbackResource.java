package io.zerodistance.feedback.response;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.feedback.FeedbackProblems;
import io.zerodistance.feedback.KeysetCursor;
import io.zerodistance.feedback.invitation.Invitation;
import io.zerodistance.feedback.invitation.Invitations;
import io.zerodistance.feedback.invitation.NumberPrefixes;
import io.zerodistance.feedback.recovery.RecoveryTask;
import io.zerodistance.feedback.recovery.RecoveryTasks;

/** What staff see of surveys: was the customer asked, when not why not, and what was answered. */
@Path("/api/feedback")
@Produces(MediaType.APPLICATION_JSON)
public class FeedbackResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  NumberPrefixes prefixes;
  @Inject
  Invitations invitations;
  @Inject
  RecoveryTasks tasks;
  @Inject
  Responses responses;

  @GET
  @Path("/cases/{number}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Whether the customer of a case was asked, once per round, and why not")
  public Uni<CaseFeedback> ofCase(@PathParam("number") String number) {
    var unit = prefixes.businessUnitOfNumber(number).orElseThrow(Problems::notFound);
    return transactions.within(caller.scopeOf(unit), () -> invitations.knowsCase(unit, number)
        .invoke(known -> {
          if (!known) {
            throw Problems.notFound();
          }
        })
        .chain(() -> invitations.ofCase(unit, number))
        .chain(rounds -> tasks.ofCase(unit, number).map(open -> new CaseFeedback(number, rounds, open))));
  }

  @GET
  @Path("/responses")
  @RolesAllowed({"supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Answers of one business unit, newest first")
  public Uni<Page<SurveyResponse>> responses(@QueryParam("bu") String unit, @QueryParam("cursor") String cursor) {
    requireUnit(unit);
    return transactions.within(caller.scopeOf(unit), () -> responses.newest(unit, KeysetCursor.of(cursor)));
  }

  @GET
  @Path("/recovery-tasks")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Open recovery tasks of one business unit, newest first: win back, or call who stayed silent")
  public Uni<Page<RecoveryTask>> recoveryTasks(@QueryParam("bu") String unit, @QueryParam("cursor") String cursor) {
    requireUnit(unit);
    return transactions.within(caller.scopeOf(unit), () -> tasks.open(unit, KeysetCursor.of(cursor)));
  }

  private static void requireUnit(String unit) {
    if (unit == null) {
      throw Problems.of(FeedbackProblems.FIELD_MISSING, "Name the business unit as 'bu'.");
    }
  }

  record CaseFeedback(String number, List<Invitation> invitations, List<RecoveryTask> recoveryTasks) {}
}
