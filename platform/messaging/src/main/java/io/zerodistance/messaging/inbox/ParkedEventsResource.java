package io.zerodistance.messaging.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.AccessProblems;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;

/**
 * What an operator can see and do about parked events. The contract names the service itself in place of {@code {service}}
 * ({@link OwnParkedPath}); another service's name answers 404.
 */
@Path("/api/{service}/parked")
@RolesAllowed("admin")
@Tag(name = "operations")
public class ParkedEventsResource {

  @Inject
  ParkedEvents parked;
  @Inject
  Redrive redrive;
  @Inject
  Transactions transactions;
  @Inject
  CurrentCaller caller;
  @ConfigProperty(name = "quarkus.application.name")
  String own;

  /** How many events have had their effect now, and how many of the case still wait. */
  public record Redriven(int played, long waiting) {}

  @GET
  @Operation(operationId = "listParkedEvents",
      summary = "Events that wait for a person, oldest first, without their data")
  public Uni<Page<ParkedEvent>> list(@PathParam("service") String service, @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
    requireOwn(service);
    long after = positionOf(Cursor.decode(cursor));
    return transactions.within(caller.scope(), () -> parked.page(after, limit + 1)).map(events -> Page.of(events, limit,
        last -> new Cursor(last.parkedAt(), Long.toString(last.position()))));
  }

  @POST
  @Path("/{case}/redrive")
  @Operation(operationId = "redriveCase",
      summary = "Plays the parked events of a case again, in order, up to one that fails")
  public Uni<Redriven> redrive(@PathParam("service") String service, @PathParam("case") String number) {
    requireOwn(service);
    var scope = caller.scope();
    return transactions.inOwnContext(scope, () -> parked.businessUnitOf(number))
        .map(unit -> unit.orElseThrow(Problems::notFound))
        .chain(unit -> redrive.redrive(unit, number))
        .chain(played -> transactions.inOwnContext(scope, () -> parked.count(number))
            .map(waiting -> new Redriven(played, waiting)));
  }

  private void requireOwn(String service) {
    if (!own.equals(service)) {
      throw Problems.notFound();
    }
  }

  private static long positionOf(Cursor cursor) {
    try {
      return cursor == null ? 0 : Long.parseLong(cursor.key());
    } catch (NumberFormatException notOurs) {
      throw Problems.of(AccessProblems.CURSOR_INVALID, "Use the 'next' value of the page before, or leave it out.");
    }
  }
}
