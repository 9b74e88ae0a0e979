package io.zerodistance.resolution.rules;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.rulebook.LayeredRulesPage;
import io.zerodistance.rulebook.LayeredRulesPage.Waiting;
import io.zerodistance.rulebook.RuleBook;

/** Changes of limits that wait for a second person; {@code group} owns those of the template. */
@Path("/api/resolution/rule-proposals/{owner}")
public class ProposalResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Authorities authorities;
  @Inject
  LayeredRulesPage page;
  @Inject
  MoneyRules rules;

  /** Those that wait first, then the newest fifty. */
  @GET
  @RolesAllowed({"bu-manager", "quality", "group-viewer", "admin"})
  public Uni<Page<Waiting>> list(@PathParam("owner") String owner) {
    return page.proposals(rules, caller.get(), owner);
  }

  /** Confirms or refuses; its author takes it back by not confirming it. */
  @POST
  @Path("{id}/decision")
  @RolesAllowed({"bu-manager", "quality", "admin"})
  public Uni<Waiting> decide(@PathParam("owner") String owner, @PathParam("id") String id,
      @NotNull @Valid LayeredRulesPage.Decision decision) {
    var me = caller.get();
    return held(me, owner).chain(held -> page.decide(rules, me, owner, id, decision,
        (proposal, raises) -> ConfirmPolicy.require(raises, held)));
  }

  /** Tiers of the unit, or of any unit of the caller where the template is decided on: its limits hold in all of them. */
  private Uni<List<String>> held(Caller me, String owner) {
    var scope = RuleBook.GROUP.equals(owner) ? me.scope() : me.scopeOf(owner);
    return transactions.within(scope, () -> authorities.codes(scope.businessUnits(), me.id()))
        .map(codes -> codes.values().stream().flatMap(List::stream).distinct().toList());
  }
}
