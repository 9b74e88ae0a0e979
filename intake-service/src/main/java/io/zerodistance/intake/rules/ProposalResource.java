package io.zerodistance.intake.rules;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.rulebook.LayeredRulesPage;
import io.zerodistance.rulebook.LayeredRulesPage.Waiting;

/** Changes that take something from customers and wait for a second person; {@code group} owns those of the template. */
@Path("/api/intake/rule-proposals/{owner}")
public class ProposalResource {

  @Inject
  CurrentCaller caller;
  @Inject
  LayeredRulesPage page;
  @Inject
  IntakeRules rules;
  @Inject
  BusinessUnits units;

  /** Those that wait first, then the newest fifty. */
  @GET
  @RolesAllowed({"bu-manager", "quality", "group-viewer", "admin"})
  public Uni<Page<Waiting>> list(@PathParam("owner") String owner) {
    return page.proposals(rules, caller.get(), owner);
  }

  /** Confirms or refuses, anybody but its author, who takes it back by not confirming it. */
  @POST
  @Path("{id}/decision")
  @RolesAllowed({"bu-manager", "quality", "admin"})
  public Uni<Waiting> decide(@PathParam("owner") String owner, @PathParam("id") String id,
      @NotNull @Valid LayeredRulesPage.Decision decision) {
    // What a unit is called is held in memory.
    return page.decide(rules, caller.get(), owner, id, decision, (proposal, raises) -> {}).call(units::readAgain);
  }
}
