package io.zerodistance.routing.handoff;

import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.handoff.HandoffRepository.Side;

/** What units ask of each other, for the side that was asked and the one that asks. */
@Path("/api/routing/handoffs")
class HandoffsResource {
  private static final int PAGE = 50;

  /** @param handler who is to do it; absent for oneself */
  record Acceptance(@Size(max = 64) String handler) {}

  record Reason(@NotBlank @Size(max = 1000) String reason) {}

  record Findings(@NotBlank @Size(max = 4000) String findings) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  HandoffRepository handoffs;
  @Inject
  ShowHandoff showHandoff;
  @Inject
  AcceptHandoff acceptHandoff;
  @Inject
  CloseHandoff closeHandoff;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(
      summary = "Hand-offs to the caller's units, or with side=ASKED from them, or with told=true those escalated to the"
          + " caller; open ones next due first")
  public Uni<Page<Handoff>> list(@QueryParam("side") Side side, @QueryParam("closed") boolean closed,
      @QueryParam("told") boolean told, @QueryParam("cursor") String cursor) {
    var after = Cursor.decode(cursor);
    var me = caller.get();
    var scope = caller.scope();
    return transactions
        .within(scope, () -> told ? handoffs.toldTo(me.id(), after, PAGE + 1)
            : handoffs.page(side == null ? Side.RECEIVED : side, String.join(",", scope.businessUnits()), closed, after,
                PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, row -> new Cursor(position(row, closed && !told), row.id())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "A hand-off with appointments and steps, and what the caller may do")
  public Uni<HandoffView> show(@RestPath String id) {
    return showHandoff.show(caller.get(), id);
  }

  @POST
  @Path("/{id}/acceptance")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Takes the work on, or as a leader of the unit appoints who does")
  public Uni<HandoffView> accept(@RestPath String id, @NotNull @Valid Acceptance acceptance) {
    var me = caller.get();
    return acceptHandoff.accept(me, id, acceptance.handler()).chain(() -> showHandoff.show(me, id));
  }

  @POST
  @Path("/{id}/refusal")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Declines the work, with the reason")
  public Uni<HandoffView> decline(@RestPath String id, @NotNull @Valid Reason refusal) {
    var me = caller.get();
    return closeHandoff.decline(me, id, refusal.reason()).chain(() -> showHandoff.show(me, id));
  }

  @POST
  @Path("/{id}/completion")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "The work is done, with what was found")
  public Uni<HandoffView> complete(@RestPath String id, @NotNull @Valid Findings completion) {
    var me = caller.get();
    return closeHandoff.complete(me, id, completion.findings()).chain(() -> showHandoff.show(me, id));
  }

  @POST
  @Path("/{id}/recall")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "The asking side does not want it any more, with the reason")
  public Uni<HandoffView> recall(@RestPath String id, @NotNull @Valid Reason recall) {
    var me = caller.get();
    return closeHandoff.recall(me, id, recall.reason()).chain(() -> showHandoff.show(me, id));
  }

  private static Instant position(Handoff row, boolean closed) {
    return closed ? row.closedAt() : row.due() == null ? HandoffRepository.NOTHING_DUE : row.due();
  }
}
