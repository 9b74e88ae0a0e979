package io.zerodistance.routing.staffing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.clock.AskedDay;
import io.zerodistance.routing.staffing.Absences.Absence;
import io.zerodistance.rulebook.RuleDay;

/** The calendar of shifts and absences of a unit, kept by its supervisors. */
@Path("/api/routing/roster/{businessUnit}")
class AbsencesResource {
  private static final Duration LONGEST = Duration.ofDays(400);

  record AbsenceGiven(@NotBlank String staff, @NotNull Absences.Kind kind, @NotNull OffsetDateTime from,
      @NotNull OffsetDateTime to) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Absences absences;
  @Inject
  ShowRoster showRoster;
  @Inject
  Clock clock;

  @GET
  @RolesAllowed({"agent", "supervisor", "bu-manager", "quality", "admin"})
  @Operation(
      summary = "Who works when, day by day, and who is absent; from a date on for up to 31 days, people by page")
  public Uni<ShowRoster.Roster> roster(@RestPath String businessUnit, @QueryParam("from") LocalDate from,
      @QueryParam("days") Integer days, @QueryParam("cursor") String cursor) {
    var first = from == null ? RuleDay.of(clock.instant()) : AskedDay.check(from);
    var after = Cursor.decode(cursor);
    return transactions.within(caller.scopeOf(businessUnit), () -> showRoster.show(businessUnit, first,
        days == null ? 14 : Math.clamp(days, 1, 31), after == null ? "" : after.key()));
  }

  @POST
  @Path("/absences")
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "Notes that somebody is away; no work is routed to them in that time")
  public Uni<Absence> note(@RestPath String businessUnit, @NotNull @Valid AbsenceGiven given) {
    var me = caller.get();
    var from = AskedDay.check(given.from().toInstant());
    var to = AskedDay.check(given.to().toInstant());
    if (!to.isAfter(from) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Problems.of(StaffingProblems.ABSENCE_INVALID, "An absence ends after it begins, within 400 days.");
    }
    return transactions.within(me.scopeOf(businessUnit),
        () -> absences.note(businessUnit, given.staff(), given.kind(), from, to, me.id()));
  }

  @DELETE
  @Path("/absences/{id}")
  @RolesAllowed({"supervisor", "bu-manager"})
  @Operation(summary = "The person works after all; who cancelled it is kept")
  public Uni<Void> cancel(@RestPath String businessUnit, @RestPath String id) {
    var me = caller.get();
    return transactions.within(me.scopeOf(businessUnit), () -> absences.cancel(businessUnit, id, me.id()));
  }
}
