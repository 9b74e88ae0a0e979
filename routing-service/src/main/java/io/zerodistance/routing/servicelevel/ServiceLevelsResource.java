package io.zerodistance.routing.servicelevel;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;

/** The times that a business unit promises to everybody, as they are in force now. */
@Path("/api/routing/service-levels/{businessUnit}")
class ServiceLevelsResource {

  /** {@code kind}, {@code severity}, {@code channel} and {@code dimension} are null where the promise holds for all; the first that fits counts. */
  record Promise(DeadlineKind deadline, String kind, String severity, String channel, String dimension, int minutes,
      Counts counts) {}

  record Promises(String businessUnit, List<Promise> items) {}

  @Inject
  Transactions transactions;
  @Inject
  ServiceLevelRepository levels;
  @Inject
  Clock clock;

  @GET
  @PermitAll
  @Operation(summary = "What we promise, first match first; the public policy page is written from it")
  public Uni<Promises> read(@PathParam("businessUnit") String unit) {
    if (!unit.matches("[a-z][a-z0-9-]{0,31}")) {
      throw Problems.notFound();
    }
    return transactions.within(Scope.of(unit), () -> levels.inForce(unit, clock.instant())).map(inForce -> {
      if (inForce.levels().isEmpty()) {
        throw Problems.notFound();
      }
      return new Promises(unit, inForce.levels().stream().filter(level -> level.deadline().isPromisedToCustomers())
          .map(level -> new Promise(level.deadline(), level.kind(),
              level.severity(), level.channel(), level.dimension(), level.minutes(), level.counts()))
          .toList());
    });
  }
}
