package io.zerodistance.intake.search;

import java.time.Clock;

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

/** One box for everything that staff may know of a complaint. */
@Path("/api/intake/search")
class SearchResource {

  private static final int LARGEST_PAGE = 50;

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  FindComplaints find;
  @Inject
  Clock clock;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(summary = "Complaints of my units by number, person, order or words, newest first; all words must occur")
  public Uni<SearchAnswer> search(@QueryParam("q") String q, @QueryParam("bu") String businessUnit,
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") int limit) {
    var asked = caller.get();
    var scope = businessUnit == null || businessUnit.isBlank() ? asked.scope() : asked.scopeOf(businessUnit);
    var question = SearchQuestion.of(q);
    var after = Cursor.decode(cursor);
    int size = Math.clamp(limit, 1, LARGEST_PAGE);
    return transactions.within(scope, () -> find.find(scope, question, after, clock.instant(), size))
        .map(found -> Page.of(found, size, line -> new Cursor(line.receivedAt(), line.number())))
        .map(page -> new SearchAnswer(page.items(), page.next(), question.marks()));
  }
}
