package io.zerodistance.routing.handoff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;
import io.zerodistance.routing.clock.AskedDay;
import io.zerodistance.routing.handoff.Visit.Customer;

/** The joint visits of a hand-off, planned by either side. */
@Path("/api/routing/handoffs/{id}/visits")
class VisitsResource {

  record VisitPlanned(@NotNull OffsetDateTime from, @NotNull OffsetDateTime to, @NotBlank String zone,
      @NotBlank @Size(max = 300) String place,
      @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 64) String> attendees,
      boolean confirmed) {}

  record CustomerSaid(@NotNull Customer said, @Size(max = 500) String wish) {}

  record VisitOver(boolean held, @NotBlank @Size(max = 4000) String findings) {}

  @Inject
  CurrentCaller caller;
  @Inject
  PlanVisit planVisit;
  @Inject
  ShowHandoff showHandoff;
  @Inject
  Clock clock;

  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "An appointment at the customer's; takes the place of the one before")
  public Uni<HandoffView> plan(@RestPath String id, @NotNull @Valid VisitPlanned planned) {
    var me = caller.get();
    var wish = new PlanVisit.Wish(AskedDay.check(planned.from().toInstant()),
        AskedDay.check(planned.to().toInstant()), planned.zone(),
        planned.place().strip(), planned.attendees().stream().distinct().toList(), planned.confirmed());
    return planVisit.plan(me, id, wish).chain(() -> showHandoff.show(me, id));
  }

  @POST
  @Path("/{visit}/answer")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "What the customer says to the appointment: CONFIRMED, or OTHER_TIME with the wish")
  public Uni<HandoffView> customerSaid(@RestPath String id, @RestPath String visit, @NotNull @Valid CustomerSaid said) {
    var me = caller.get();
    return planVisit.customerSaid(me, id, visit, said.said(), said.wish()).chain(() -> showHandoff.show(me, id));
  }

  @POST
  @Path("/{visit}/outcome")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @Operation(summary = "Whether the visit took place, and what was found")
  public Uni<HandoffView> over(@RestPath String id, @RestPath String visit, @NotNull @Valid VisitOver over) {
    var me = caller.get();
    return planVisit.over(me, id, visit, over.held(), over.findings()).chain(() -> showHandoff.show(me, id));
  }

  @GET
  @Path("/{visit}/calendar")
  @Produces("text/calendar;charset=UTF-8")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "The appointment as a calendar file")
  public Uni<String> calendar(@RestPath String id, @RestPath String visit) {
    return showHandoff.show(caller.get(), id).map(view -> view.visits().stream()
        .filter(planned -> planned.id().equals(visit)).findFirst()
        .map(planned -> CalendarFile.of(view.handoff(), planned, clock.instant()))
        .orElseThrow(Problems::notFound));
  }
}
