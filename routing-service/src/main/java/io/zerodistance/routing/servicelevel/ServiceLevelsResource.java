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
import io.zerodistance.routing.clock.Calendars;
import io.zerodistance.routing.clock.VersionedCalendar;

/** The times that a business unit promises to everybody, as they are in force now. */
@Path("/api/routing/service-levels/{businessUnit}")
class ServiceLevelsResource {

  /** {@code kind}, {@code severity}, {@code channel} and {@code dimension} are null where the promise holds for all; the first that fits counts. {@code days} instead of {@code minutes} where working days count. */
  record Promise(DeadlineKind deadline, String kind, String severity, String channel, String dimension, Integer minutes,
      Integer days, Counts counts) {

    static Promise of(ServiceLevel level) {
      return new Promise(level.deadline(), level.kind(), level.severity(), level.channel(), level.dimension(),
          level.counts().minutesOf(level.minutes()), level.counts().daysOf(level.minutes()), level.counts());
    }
  }

  /** {@code dayMinutes}: how long a working day of this unit is open; null where its days differ. */
  record Promises(String businessUnit, Integer dayMinutes, List<Promise> items) {}

  @Inject
  Transactions transactions;
  @Inject
  ServiceLevelRepository levels;
  @Inject
  Calendars calendars;
  @Inject
  Clock clock;

  @GET
  @PermitAll
  @Operation(summary = "What we promise, first match first; the public policy page is written from it")
  public Uni<Promises> read(@PathParam("businessUnit") String unit) {
    if (!unit.matches("[a-z][a-z0-9-]{0,31}")) {
      throw Problems.notFound();
    }
    var now = clock.instant();
    return transactions.within(Scope.of(unit), () -> levels.inForce(unit, now).invoke(inForce -> {
      if (inForce.levels().isEmpty()) {
        throw Problems.notFound();
      }
    }).chain(inForce -> calendars.inForce(unit, now).map(calendar -> promises(unit, inForce, calendar))));
  }

  /** What is promised to a class of customers is between them and us. */
  private static Promises promises(String unit, ServiceLevels inForce, VersionedCalendar calendar) {
    var length = calendar.rules().calendar().minutesOfDay();
    return new Promises(unit, length.isPresent() ? length.getAsInt() : null, inForce.levels().stream()
        .filter(level -> level.deadline().isPromisedToCustomers() && level.customerClass() == null)
        .map(Promise::of).toList());
  }
}
