package io.zerodistance.feedback.response;

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

/** What customers answered. */
@Path("/api/feedback/responses")
@Produces(MediaType.APPLICATION_JSON)
public class ResponsesResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Responses responses;

  @GET
  @RolesAllowed({"supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Answers of one business unit, newest first")
  public Uni<Page<SurveyResponse>> newest(@QueryParam("bu") String unit, @QueryParam("cursor") String cursor) {
    FeedbackProblems.requireUnit(unit);
    return transactions.within(caller.scopeOf(unit), () -> responses.newest(unit, KeysetCursor.of(cursor)));
  }
}
