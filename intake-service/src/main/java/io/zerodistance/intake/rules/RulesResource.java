package io.zerodistance.intake.rules;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.intake.rulebook.RuleSubject;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.rulebook.LayeredRulesPage;
import io.zerodistance.rulebook.ProposeRules.Outcome;
import io.zerodistance.rulebook.RulesInForce;
import io.zerodistance.rulebook.RulesTable;

/** The rules of intake that hold on a day, the layers they are made of, and who changed what. */
@Path("/api/intake/rules/{owner}")
public class RulesResource {

  @Inject
  CurrentCaller caller;
  @Inject
  LayeredRulesPage page;
  @Inject
  IntakeRules rules;
  @Inject
  BusinessUnits units;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  public Uni<RulesInForce> inForce(@PathParam("owner") String owner, @QueryParam("on") String on) {
    return page.inForce(rules, caller.get(), owner, on);
  }

  /** The same as a table that spreadsheets read. */
  @GET
  @Path("/export")
  @Produces({"text/csv", "application/problem+json"})
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  public Uni<RestResponse<String>> export(@PathParam("owner") String owner, @QueryParam("on") String on) {
    return inForce(owner, on).map(RulesTable::answer);
  }

  @GET
  @Path("/{subject}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  public Uni<LayeredRulesPage.Layer> layer(@PathParam("owner") String owner,
      @PathParam("subject") RuleSubject subject) {
    return page.layer(caller.get(), owner, subject);
  }

  /** Adds a version, or puts it before a second person where it takes something from customers. */
  @PUT
  @Path("/{subject}")
  @RolesAllowed({"bu-manager", "quality", "admin"})
  public Uni<Outcome> change(@PathParam("owner") String owner, @PathParam("subject") RuleSubject subject,
      @NotNull @Valid LayeredRulesPage.Wish wish) {
    // What a unit is called is held in memory.
    return page.change(rules, caller.get(), owner, subject, wish).call(units::readAgain);
  }

  /** Newest first, of this owner alone; {@code before} is a version from which to go on. */
  @GET
  @Path("/{subject}/history")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  public Uni<Page<LayeredRulesPage.Past>> past(@PathParam("owner") String owner,
      @PathParam("subject") RuleSubject subject, @QueryParam("before") Integer before) {
    return page.past(caller.get(), owner, subject, before);
  }
}
