package io.zerodistance.resolution.promise;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;

/** What customers still wait for: broken promises of open cases first, then those to come, the next one first. */
@Path("/api/resolution/promises")
public class OpenPromisesResource {

  private static final int MOST = 200;

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  Promises promises;

  /** {@code mine=true}: only of cases that the caller handles. The first {@value #MOST}. */
  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer"})
  public Uni<Page<Promise>> open(@QueryParam("mine") boolean mine) {
    var caller = current.get();
    return transactions.within(caller.scope(), () -> promises.open(mine ? caller.id() : null, MOST))
        .map(all -> new Page<>(List.copyOf(all), null));
  }
}
