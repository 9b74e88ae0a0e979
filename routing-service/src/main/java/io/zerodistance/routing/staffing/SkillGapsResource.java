package io.zerodistance.routing.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.clock.AskedDay;
import io.zerodistance.rulebook.RuleDay;

/** Which skills lack: work that waited because nobody on shift could do it. */
@Path("/api/routing/skill-gaps/{businessUnit}")
class SkillGapsResource {

  /** From the first day to the last, both included. */
  record Report(LocalDate from, LocalDate to, List<SkillGaps.Gap> gaps) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  SkillGaps skillGaps;
  @Inject
  Clock clock;

  @GET
  @RolesAllowed({"supervisor", "bu-manager", "quality", "group-viewer", "admin"})
  @Operation(
      summary = "Work that waited between two days, whenever that began, for a skill, language or authority nobody on shift had; "
          + "the last 30 days by default")
  public Uni<Report> report(@RestPath String businessUnit, @QueryParam("from") LocalDate from,
      @QueryParam("to") LocalDate to) {
    var zone = ZoneId.of(PersonPolicy.ZONE);
    var now = clock.instant();
    var last = to == null ? RuleDay.of(now) : AskedDay.check(to);
    var first = from == null ? last.minusDays(29) : AskedDay.check(from);
    return transactions.within(caller.scopeOf(businessUnit), () -> skillGaps.between(businessUnit,
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant(), now))
        .map(gaps -> new Report(first, last, gaps));
  }
}
