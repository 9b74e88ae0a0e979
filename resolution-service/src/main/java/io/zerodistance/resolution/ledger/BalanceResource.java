package io.zerodistance.resolution.ledger;

import java.time.Instant;

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
import io.zerodistance.resolution.casefile.Texts;

/** What redress stands at: offered, owed, paid and its cost. */
@Path("/api/resolution/ledger/balances")
public class BalanceResource {

  private static final int PAGE = 100;

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  Balances balances;

  /** {@code by}: UNIT when left out, CASE, CUSTOMER (a reference, never a name) or COST_CENTRE. */
  @GET
  @RolesAllowed({"quality", "bu-manager", "admin"})
  public Uni<Page<Balance>> list(@QueryParam("bu") String unit, @QueryParam("by") String by,
      @QueryParam("cursor") String cursor) {
    var key = by == null ? BalanceKey.UNIT : Texts.choice("by", by, BalanceKey.class);
    var after = Cursor.decode(cursor);
    var scope = current.get().scopeOf(Texts.required("bu", unit, 32));
    return transactions
        .within(scope, () -> balances.of(unit, key, after == null ? "" : after.key(), PAGE + 1))
        .map(rows -> Page.of(rows, PAGE, last -> new Cursor(Instant.EPOCH, last.key())));
  }
}
