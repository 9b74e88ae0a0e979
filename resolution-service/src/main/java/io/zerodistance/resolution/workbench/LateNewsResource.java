package io.zerodistance.resolution.workbench;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;

/** What came after we thought that we were done, of all cases: a customer's words, a payment that came back, a yes that one was told alone. */
@Path("/api/resolution/late-news")
public class LateNewsResource {

  private static final int PAGE = 50;

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  ListLateNews news;

  /** {@code mine=true}: only of cases that the caller handles, or handled last. */
  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Page<ListLateNews.ListedNews>> list(@QueryParam("mine") boolean mine,
      @QueryParam("cursor") String cursor) {
    var caller = current.get();
    var after = Cursor.decode(cursor);
    return transactions.within(caller.scope(), () -> news.page(mine ? caller.id() : null, after, PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, ListLateNews.ListedNews::place));
  }
}
