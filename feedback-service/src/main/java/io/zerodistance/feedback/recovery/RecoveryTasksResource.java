package io.zerodistance.feedback.recovery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.feedback.FeedbackProblems;
import io.zerodistance.feedback.KeysetCursor;

/** Whom to win back, and whom to call because they stayed silent. */
@Path("/api/feedback/recovery-tasks")
@Produces(MediaType.APPLICATION_JSON)
public class RecoveryTasksResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  RecoveryTasks tasks;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Open recovery tasks of one business unit, newest first")
  public Uni<Page<RecoveryTask>> open(@QueryParam("bu") String unit, @QueryParam("cursor") String cursor) {
    FeedbackProblems.requireUnit(unit);
    return transactions.within(caller.scopeOf(unit), () -> tasks.open(unit, KeysetCursor.of(cursor)));
  }
}
