package io.zerodistance.probe;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.inbox.Redrive;
import io.zerodistance.messaging.outbox.Outbox;

/** What the tests tell a probe to do. */
@Path("/probe")
@PermitAll
public class ProbeResource {

  private static final String UNIT = "food";

  @Inject
  Transactions transactions;
  @Inject
  Outbox outbox;
  @Inject
  Redrive redrive;

  /** Appends {@code count} events of one case in one transaction, and rolls it back on demand. */
  @POST
  @Path("/events")
  public Uni<String> append(@QueryParam("case") String number, @QueryParam("count") @DefaultValue("1") int count,
      @QueryParam("poison") @DefaultValue("false") boolean poison,
      @QueryParam("rollback") @DefaultValue("false") boolean rollback) {
    var events = new Probed[count];
    java.util.Arrays.fill(events, new Probed(number, UNIT, poison));
    return transactions.within(Scope.of(UNIT), () -> outbox.append(events).invoke(() -> {
      if (rollback) {
        throw new IllegalStateException("rolled back on demand");
      }
    })).replaceWith("appended");
  }

  @POST
  @Path("/redrive")
  public Uni<String> redrive(@QueryParam("case") String number) {
    return redrive.redrive(UNIT, number).map(played -> Integer.toString(played));
  }
}
