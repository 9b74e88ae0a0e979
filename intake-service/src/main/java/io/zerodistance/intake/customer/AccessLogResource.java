package io.zerodistance.intake.customer;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;

/** Who looked at, exported, changed or erased whom. */
@Path("/api/intake/customer-access/{businessUnit}")
class AccessLogResource {

  private static final int LARGEST_PAGE = 100;

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  AccessLog log;

  /** {@code next}: the position to go on before, or null at the end. */
  record LogPage(List<AccessLog.Noted> items, Long next) {}

  @GET
  @RolesAllowed({"quality", "bu-manager"})
  @Operation(summary = "Who looked at whom, newest first; a row that was altered says so")
  public Uni<LogPage> accessLog(@PathParam("businessUnit") String businessUnit, @QueryParam("before") Long before,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int size = Math.clamp(limit, 1, LARGEST_PAGE);
    return transactions.within(caller.get().scopeOf(businessUnit),
        () -> log.newest(businessUnit, before == null ? Long.MAX_VALUE : before, size))
        .map(rows -> new LogPage(rows, rows.size() < size ? null : rows.getLast().position()));
  }
}
