package io.zerodistance.feedback.response;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.feedback.invitation.Invitation;
import io.zerodistance.feedback.invitation.Invitations;
import io.zerodistance.feedback.invitation.NumberPrefixes;
import io.zerodistance.feedback.recovery.RecoveryTask;
import io.zerodistance.feedback.recovery.RecoveryTasks;

/** What staff see of one case: was the customer asked, and when not, why not. */
@Path("/api/feedback/cases/{number}")
@Produces(MediaType.APPLICATION_JSON)
public class CaseFeedbackResource {

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

  @GET
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
        .chain(rounds -> tasks.ofCase(unit, number).map(found -> new CaseFeedback(number, rounds, found))));
  }

  record CaseFeedback(String number, List<Invitation> invitations, List<RecoveryTask> recoveryTasks) {}
}
