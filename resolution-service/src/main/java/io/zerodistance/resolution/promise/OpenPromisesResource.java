package io.zerodistance.resolution.promise;

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

/** What customers still wait for, whether their case is over or not: broken promises first, then those to come, the next one first. */
@Path("/api/resolution/promises")
public class OpenPromisesResource {

  private static final int PAGE = 100;

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  Promises promises;

  /** {@code mine=true}: only of cases that the caller handles. */
  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer"})
  public Uni<Page<Promise>> open(@QueryParam("mine") boolean mine, @QueryParam("cursor") String cursor) {
    var caller = current.get();
    var after = Place.after(Cursor.decode(cursor));
    return transactions.within(caller.scope(), () -> promises.open(mine ? caller.id() : null, after, PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, Place::of));
  }
}
