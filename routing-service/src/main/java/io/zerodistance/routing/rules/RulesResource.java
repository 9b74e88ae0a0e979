package io.zerodistance.routing.rules;

import java.time.Clock;
import java.time.Instant;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.clock.AskedDay;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.rulebook.ChangeRules;
import io.zerodistance.rulebook.Changed;
import io.zerodistance.rulebook.EditRulesPolicy;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.rulebook.RuleDifference;
import io.zerodistance.rulebook.RuleHistory;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.WantedRules;

/** The rules in force, the layers they are made of, and who changed what; {@code group} owns the templates. */
@Path("/api/routing/rules")
class RulesResource {
  /**
   * Rules as somebody wants them.
   *
   * @param seen version that the author started from, 0 for none
   * @param dryRun only shows what would change
   */
  record Change(@NotNull JsonNode content, LocalDate validFrom, @Size(max = 300) String source,
      @NotBlank @Size(max = 500) String because, Integer seen, boolean dryRun) {}

  /** One layer to edit; {@code version} 0 and no content where the owner has none yet. */
  record Layer(String owner, RuleSubject subject, int version, LocalDate validFrom, JsonNode content) {}

  /** A version in the audit, with how it differs from the one before. */
  record Past(int version, LocalDate validFrom, String source, String because, String changedBy, Instant changedAt,
      List<RuleDifference> differences) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  RuleBook rules;
  @Inject
  RuleJson json;
  @Inject
  RuleHistory history;
  @Inject
  ShowRules showRules;
  @Inject
  ChangeRules changeRules;
  @Inject
  ReadRules readRules;
  @Inject
  Clock clock;

  private final EditRulesPolicy policy = new EditRulesPolicy(Set.of("bu-manager"));

  @GET
  @Path("/{owner}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(
      summary = "Everything that holds on a day, and where each rule comes from; years without holidays are named")
  public Uni<RulesInForce> inForce(@RestPath String owner, @QueryParam("on") LocalDate on) {
    var day = on == null ? RuleDay.of(clock.instant()) : AskedDay.check(on);
    return transactions.within(policy.reads(caller.get(), owner), () -> showRules.on(owner, day));
  }

  @GET
  @Path("/{owner}/{subject}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "The newest version of one owner's own layer, to edit")
  public Uni<Layer> layer(@RestPath String owner, @RestPath RuleSubject subject) {
    return transactions.within(policy.reads(caller.get(), owner), () -> rules.latest(owner, subject))
        .map(found -> found
            .map(v -> new Layer(owner, subject, v.version(), v.validFrom(), json.tree(v.content())))
            .orElse(new Layer(owner, subject, 0, null, null)));
  }

  @PUT
  @Path("/{owner}/{subject}")
  @RolesAllowed({"bu-manager", "quality", "admin"})
  @Operation(
      summary = "Adds a version, or shows what would change; a unit's manager, or for templates the group's quality")
  public Uni<Changed> change(@RestPath String owner, @RestPath RuleSubject subject, @NotNull @Valid Change change) {
    var me = caller.get();
    var wanted =
        new WantedRules<>(owner, subject, change.content(), AskedDay.check(change.validFrom()), change.source(),
            change.because(),
            change.seen(), me.id());
    return transactions.within(policy.writes(me, owner), () -> changeRules.change(wanted, !change.dryRun(), readRules));
  }

  @GET
  @Path("/{owner}/{subject}/history")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Who changed what and why, newest first; before=VERSION goes back further")
  public Uni<Page<Past>> history(@RestPath String owner, @RestPath RuleSubject subject,
      @QueryParam("before") Integer before) {
    return transactions.within(policy.reads(caller.get(), owner),
        () -> history.page(owner, subject, before, (v, differences) -> new Past(v.version(), v.validFrom(), v.source(),
            v.because(), v.changedBy(), v.changedAt(), differences)));
  }
}
