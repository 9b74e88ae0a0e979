package io.zerodistance.routing.board;

import java.time.Clock;
import java.time.Duration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.board.Risk.Span;
import io.zerodistance.routing.routedcase.BoardCases;
import io.zerodistance.routing.routedcase.BoardCases.Where;
import io.zerodistance.routing.routedcase.CaseLists;
import io.zerodistance.routing.workqueue.CaseItem;

/** The board of a unit at this moment, and the cases behind each of its figures. */
@Path("/api/routing/boards/{businessUnit}")
class BoardsResource {
  private static final int PAGE = 50;
  private static final int LONGEST_LOOK_AHEAD = 72;
  static final int USUAL_LOOK_AHEAD = 4;

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  ShowBoard showBoard;
  @Inject
  BoardCases boardCases;
  @Inject
  Clock clock;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Queue, load per team and person, deadline risk; hours says how far 'at risk' looks ahead")
  public Uni<BoardView> show(@RestPath String businessUnit, @QueryParam("hours") Integer hours) {
    return transactions.within(caller.scopeOf(businessUnit), () -> showBoard.show(businessUnit, ahead(hours)));
  }

  @GET
  @Path("/cases")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(
      summary = "The cases behind a figure: of a team, a person, waiting (for a reason), by risk; next due first")
  public Uni<Page<CaseItem>> cases(@RestPath String businessUnit, @QueryParam("team") String team,
      @QueryParam("owner") String owner, @QueryParam("waiting") boolean waiting, @QueryParam("reason") String reason,
      @QueryParam("risk") Risk risk, @QueryParam("within") Integer within, @QueryParam("cursor") String cursor) {
    var now = clock.instant();
    var span = risk != null ? risk.at(now)
        : within != null ? Span.next(now, Duration.ofHours(ahead(within))) : Span.ALL;
    var after = Cursor.decode(cursor);
    return transactions.within(caller.scopeOf(businessUnit), () -> boardCases
        .find(new Where(businessUnit, team, owner, waiting, reason, span.after(), span.upTo()), after, PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, CaseLists::positionByDue).map(CaseItem::of));
  }

  static int ahead(Integer hours) {
    return hours == null ? USUAL_LOOK_AHEAD : Math.clamp(hours, 1, LONGEST_LOOK_AHEAD);
  }
}
