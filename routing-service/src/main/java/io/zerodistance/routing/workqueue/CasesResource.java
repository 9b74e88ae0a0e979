package io.zerodistance.routing.workqueue;

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
import io.zerodistance.routing.assignment.AcceptCase;
import io.zerodistance.routing.assignment.AssignByHand;
import io.zerodistance.routing.assignment.DeclineCase;
import io.zerodistance.routing.routedcase.CaseLists;

/** Cases as routing sees them; the caller's business units only. */
@Path("/api/routing/cases")
class CasesResource {
  private static final int PAGE = 50;

  /** @param staff who is to have the case; {@code reason} is kept with the decision */
  record Assignment(@NotBlank @Size(max = 64) String staff, @NotBlank @Size(max = 500) String reason) {}

  /** @param reason why the case is not taken, kept with the decisions */
  record Decline(@NotBlank @Size(max = 500) String reason) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  ShowCase showCase;
  @Inject
  CaseLists lists;
  @Inject
  AssignByHand assignByHand;
  @Inject
  AcceptCase acceptCase;
  @Inject
  DeclineCase declineCase;

  @GET
  @Path("/{number}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Who has a case or why nobody has it, its deadlines, decisions and escalations")
  public Uni<CaseView> show(@RestPath String number) {
    return transactions.within(caller.scope(), () -> showCase.show(number));
  }

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Open cases, next due first; owner=me or a staff id narrows, told=true to those escalated to the"
      + " caller, waiting=true shows the queue")
  public Uni<Page<CaseItem>> list(@QueryParam("owner") String owner, @QueryParam("told") boolean told,
      @QueryParam("waiting") boolean waiting, @QueryParam("cursor") String cursor) {
    var after = Cursor.decode(cursor);
    var me = caller.get();
    return transactions.within(me.scope(), () -> {
      if (waiting) {
        return lists.waiting(after, PAGE + 1).map(rows -> Page.of(rows, PAGE, CaseLists::positionInQueue));
      }
      var found = told ? lists.toldTo(me.id(), after, PAGE + 1) : owner == null ? lists.open(after, PAGE + 1)
          : lists.ownedBy("me".equals(owner) ? me.id() : owner, after, PAGE + 1);
      return found.map(rows -> Page.of(rows, PAGE, CaseLists::positionByDue));
    }).map(page -> page.map(CaseItem::of));
  }

  @POST
  @Path("/{number}/assignment")
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "Gives a case to a named person, with the reason")
  public Uni<CaseView> assign(@RestPath String number, @NotNull @Valid Assignment order) {
    var me = caller.get();
    return transactions.within(me.scope(), () -> assignByHand.assign(number, order.staff(), order.reason(), me.id())
        .chain(() -> showCase.show(number)));
  }

  @POST
  @Path("/{number}/acceptance")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "The owner takes the case; nobody else is asked any more")
  public Uni<CaseView> accept(@RestPath String number) {
    var me = caller.get();
    return transactions.within(me.scope(), () -> acceptCase.accept(number, me.id())
        .chain(() -> showCase.show(number)));
  }

  @POST
  @Path("/{number}/decline")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Who is asked to take the case does not, and says why; it goes to the next")
  public Uni<CaseView> decline(@RestPath String number, @NotNull @Valid Decline decline) {
    var me = caller.get();
    return transactions.within(me.scope(), () -> declineCase.decline(number, decline.reason(), me.id())
        .chain(() -> showCase.show(number)));
  }
}
