package io.zerodistance.routing.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.clock.AskedDay;
import io.zerodistance.routing.clock.CalendarRules.Holiday;
import io.zerodistance.rulebook.EditRulesPolicy;
import io.zerodistance.rulebook.RuleBook;

/** Statutory holidays and make-up days, year by year, looked at before they count. */
@Path("/api/routing/holidays")
class HolidaysResource {

  /** No days: they are read from the source; days: as typed from the notice that {@code source} names. */
  record Proposal(@Size(max = 100) List<@Valid Typed> days, @Size(max = 300) String source) {}

  record Typed(@NotNull LocalDate day, @NotBlank @Size(max = 60) String name, boolean working) {}

  record Decision(@NotNull Boolean accept, @NotBlank @Size(max = 500) String because) {}

  record Years(List<Holidays.Year> years) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Holidays holidays;

  private final EditRulesPolicy policy = new EditRulesPolicy(Set.of("bu-manager"));

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Last year to the year after next; a year that nobody announced says NO_DATA")
  public Uni<Years> years() {
    return transactions.within(caller.scope(), () -> holidays.around()).map(Years::new);
  }

  @POST
  @Path("/{year}/proposal")
  @RolesAllowed({"quality", "admin"})
  @Operation(summary = "Puts the days of a year up for review")
  public Uni<Holidays.Year> propose(@RestPath int year, @Valid Proposal proposal) {
    var typed = proposal == null || proposal.days() == null ? null
        : proposal.days().stream().map(day -> new Holiday(day.day(), day.name(), day.working())).toList();
    var me = caller.get();
    return transactions.within(policy.writes(me, RuleBook.GROUP),
        () -> holidays.propose(AskedDay.checkYear(year), typed, proposal == null ? null : proposal.source(), me.id()));
  }

  @POST
  @Path("/{year}/decision")
  @RolesAllowed({"quality", "admin"})
  @Operation(
      summary = "Accepts the proposed days, which then count in every unit that observes holidays, or refuses them")
  public Uni<Holidays.Year> decide(@RestPath int year, @NotNull @Valid Decision decision) {
    var me = caller.get();
    return transactions.within(policy.writes(me, RuleBook.GROUP),
        () -> holidays.decide(AskedDay.checkYear(year), decision.accept(), decision.because(), me.id()));
  }
}
