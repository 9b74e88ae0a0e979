package io.zerodistance.resolution.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.resolution.rules.ProposeRules.Outcome;
import io.zerodistance.rulebook.EditRulesPolicy;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.rulebook.RuleDifference;
import io.zerodistance.rulebook.RuleHistory;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.WantedRules;

/** The rules of money and endings that hold on a day, the layers they are made of, and who changed what. */
@Path("/api/resolution/rules")
public class RulesResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  RuleBook book;
  @Inject
  RuleJson json;
  @Inject
  RuleHistory history;
  @Inject
  Proposals proposals;
  @Inject
  ShowRules showRules;
  @Inject
  ProposeRules proposeRules;
  @Inject
  Clock clock;

  private final EditRulesPolicy policy = new EditRulesPolicy(Set.of("bu-manager", "admin"));

  /**
   * Rules as somebody wants them.
   *
   * @param validFrom {@code 2027-01-01}; today where it is left out
   * @param seen version of this owner that the author started from, 0 where the owner said nothing yet
   * @param dryRun only shows what would change, and whether it takes a second person
   */
  public record ChangeRulesRequest(JsonNode content, String validFrom, String source, String because, Integer seen,
      boolean dryRun) {}

  /** One layer to edit; {@code version} 0 and no content where the owner has none yet. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Layer(String owner, RuleSubject subject, int version, LocalDate validFrom, JsonNode content) {}

  /** A version in the audit, with how it differs from the one before; its content can be put back as a further version. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Past(int version, LocalDate validFrom, String source, String because, String changedBy,
      Instant changedAt, String confirmedBy, List<RuleDifference> differences, JsonNode content) {}

  @GET
  @Path("/{owner}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  public Uni<RulesInForce> inForce(@PathParam("owner") String owner, @QueryParam("on") String on) {
    var day = day("on", on);
    return transactions.within(policy.reads(caller.get(), owner),
        () -> showRules.on(owner, day == null ? RuleDay.of(clock.instant()) : day));
  }

  /** The same as a table that spreadsheets read. */
  @GET
  @Path("/{owner}/export")
  @Produces({"text/csv", "application/problem+json"})
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  public Uni<RestResponse<String>> export(@PathParam("owner") String owner, @QueryParam("on") String on) {
    return inForce(owner, on).map(rules -> RestResponse.ResponseBuilder.ok(RulesTable.of(rules))
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Disposition",
            "attachment; filename=\"rules-" + rules.businessUnit() + "-" + rules.on() + ".csv\"")
        .build());
  }

  @GET
  @Path("/{owner}/{subject}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  public Uni<Layer> layer(@PathParam("owner") String owner, @PathParam("subject") RuleSubject subject) {
    return transactions.within(policy.reads(caller.get(), owner), () -> book.latest(owner, subject))
        .map(found -> found
            .map(v -> new Layer(owner, subject, v.version(), v.validFrom(), json.tree(v.content())))
            .orElse(new Layer(owner, subject, 0, null, null)));
  }

  /** Adds a version, or puts it before a second person where it raises limits. */
  @PUT
  @Path("/{owner}/{subject}")
  @RolesAllowed({"bu-manager", "quality", "admin"})
  public Uni<Outcome> change(@PathParam("owner") String owner, @PathParam("subject") RuleSubject subject,
      ChangeRulesRequest request) {
    var me = caller.get();
    var because = Texts.required("because", Texts.body(request).because(), 500);
    var wanted = new WantedRules<>(owner, subject, request.content(), day("validFrom", request.validFrom()),
        Texts.optional("source", request.source(), 300), because, request.seen(), me.id());
    return transactions.within(policy.writes(me, owner), () -> proposeRules.change(wanted, !request.dryRun()));
  }

  /** Newest first, of this owner alone; {@code before} is a version from which to go on. */
  @GET
  @Path("/{owner}/{subject}/history")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  public Uni<Page<Past>> past(@PathParam("owner") String owner, @PathParam("subject") RuleSubject subject,
      @QueryParam("before") Integer before) {
    return transactions.within(policy.reads(caller.get(), owner),
        () -> proposals.confirmers(owner).chain(confirmers -> history.page(owner, subject, before,
            (v, differences) -> new Past(v.version(), v.validFrom(), v.source(), v.because(), v.changedBy(),
                v.changedAt(), confirmers.get(Proposals.version(owner, subject.name(), v.version())), differences,
                json.tree(v.content())))));
  }

  private static LocalDate day(String field, String value) {
    try {
      return value == null || value.isBlank() ? null : LocalDate.parse(value);
    } catch (DateTimeParseException malformed) {
      throw Texts.invalid(field, "Give " + field + " as a day, for example 2027-01-01.");
    }
  }
}
