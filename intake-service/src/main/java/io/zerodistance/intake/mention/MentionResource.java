package io.zerodistance.intake.mention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Page;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.unit.UrgentFirst;

/** What is said about us in public: verified at once, then answered. */
@Path("/api/mentions")
class MentionResource {

  private static final int LARGEST_PAGE = 100;

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Mentions mentions;
  @Inject
  MentionFigures figures;
  @Inject
  RecordMention recording;
  @Inject
  VerifyMention verifying;
  @Inject
  AnswerMention answering;
  @Inject
  ApproveClarification approving;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(
      summary = "Posts of my business units, unanswered ones with words of harm first, then the newest; open=true leaves out what is dealt with")
  public Uni<Page<MentionView>> list(@QueryParam("cursor") String cursor, @QueryParam("bu") String businessUnit,
      @QueryParam("open") boolean open, @QueryParam("limit") @DefaultValue("50") int limit) {
    var scope = scope(businessUnit);
    var after = Cursor.decode(cursor);
    int size = Math.clamp(limit, 1, LARGEST_PAGE);
    return transactions.within(scope, () -> mentions.urgentFirst(scope, open, after, size + 1))
        .map(rows -> Page.of(rows, size, row -> new UrgentFirst(row.urgency(), row.foundAt(), row.id()).cursor()));
  }

  @GET
  @Path("/figures")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Time to verify and to answer over 30 days, with how many posts they rest on")
  public Uni<MentionFigures.Figures> figures(@QueryParam("bu") String businessUnit) {
    var scope = scope(businessUnit);
    return transactions.within(scope, () -> figures.of(scope));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Note a post that somebody found; the same address again is the same post")
  @APIResponse(responseCode = "201", description = "noted",
      content = @Content(schema = @Schema(implementation = RecordMention.Recorded.class)))
  public Uni<RestResponse<RecordMention.Recorded>> record(@HeaderParam("Idempotency-Key") String key,
      RecordMention.Found found) {
    if (key != null) {
      IdempotentRequests.requireKey(key);
    }
    return recording.record(caller.get(), found, key)
        .map(recorded -> RestResponse.status(RestResponse.Status.CREATED, recorded));
  }

  @POST
  @Path("/{id}/verification")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Say whether it is TRUE, PARTLY, FALSE or UNKNOWN, and what this rests on")
  public Uni<MentionView> verify(@PathParam("id") String id, VerifyMention.Verification verification) {
    return verifying.verify(caller.get(), id, verification);
  }

  @POST
  @Path("/{id}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "CONTACT the customer (opens a case), CLARIFY in public after approval, or IGNORE for a reason")
  public Uni<MentionView> answer(@PathParam("id") String id, AnswerMention.Answer answer) {
    return answering.answer(caller.get(), id, answer);
  }

  @POST
  @Path("/{id}/approval")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @Operation(summary = "Release a public text that somebody else wrote, or send it back")
  public Uni<MentionView> approve(@PathParam("id") String id, ApproveClarification.Decision decision) {
    return approving.decide(caller.get(), id, decision);
  }

  private Scope scope(String businessUnit) {
    return businessUnit == null || businessUnit.isBlank() ? caller.scope() : caller.scopeOf(businessUnit);
  }
}
