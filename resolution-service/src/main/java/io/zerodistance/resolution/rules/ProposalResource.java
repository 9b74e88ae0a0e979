package io.zerodistance.resolution.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.rulebook.EditRulesPolicy;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDifference;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleVersion;

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
  RuleBook book;
  @Inject
  RuleJson json;
  @Inject
  Proposals proposals;
  @Inject
  DecideProposal decideProposal;

  private final EditRulesPolicy policy = new EditRulesPolicy(Set.of("bu-manager", "admin", "quality"));

  public record DecisionRequest(boolean confirm, String because) {}

  /** {@code differences} from the newest version of the owner, for one that waits; {@code version} null where it became none. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Waiting(String id, String owner, RuleSubject subject, LocalDate validFrom, String source,
      String because, int basedOn, String proposedBy, Instant proposedAt, ProposalState state, String decidedBy,
      Instant decidedAt, String decidedBecause, Integer version, List<RuleDifference> differences) {}

  /** Those that wait first, then the newest fifty. */
  @GET
  @RolesAllowed({"bu-manager", "quality", "group-viewer", "admin"})
  public Uni<Page<Waiting>> list(@PathParam("owner") String owner) {
    return transactions.within(policy.reads(caller.get(), owner), () -> proposals.newest(owner)
        .chain(found -> Multi.createFrom().iterable(found)
            .onItem().transformToUniAndConcatenate(this::shown).collect().asList()))
        .map(all -> new Page<>(all, null));
  }

  /** Confirms or refuses; its author takes it back by not confirming it. */
  @POST
  @Path("{id}/decision")
  @RolesAllowed({"bu-manager", "quality", "admin"})
  public Uni<Waiting> decide(@PathParam("owner") String owner, @PathParam("id") String id, DecisionRequest request) {
    var me = caller.get();
    var because = Texts.optional("because", Texts.body(request).because(), 500);
    var scope = policy.writes(me, owner);
    return held(me, owner).chain(held -> transactions.within(scope,
        () -> decideProposal.decide(owner, id, request.confirm(), because, new DecideProposal.Decider(me.id(), held))
            .chain(state -> proposals.find(owner, id)).map(Optional::orElseThrow).chain(this::shown)))
        .invoke(decided -> {
          if (decided.state() == ProposalState.OUTDATED) {
            throw Problems.of(MoneyRuleProblems.OUTDATED, "Look at the rules as they are now and propose it again.");
          }
        });
  }

  /** Tiers of the unit, or of any unit of the caller where the template is decided on: its limits hold in all of them. */
  private Uni<List<String>> held(Caller me, String owner) {
    var scope = RuleBook.GROUP.equals(owner) ? me.scope() : me.scopeOf(owner);
    return transactions.within(scope, () -> authorities.codes(scope.businessUnits(), me.id()))
        .map(codes -> codes.values().stream().flatMap(List::stream).distinct().toList());
  }

  private Uni<Waiting> shown(Proposal p) {
    return (p.state() == ProposalState.PENDING ? book.latest(p.owner(), p.subject())
        : Uni.createFrom().item(Optional.<RuleVersion>empty()))
        .map(latest -> new Waiting(p.id(), p.owner(), p.subject(), p.validFrom(), p.source(), p.because(), p.basedOn(),
            p.proposedBy(), p.proposedAt(), p.state(), p.decidedBy(), p.decidedAt(), p.decidedBecause(), p.version(),
            p.state() == ProposalState.PENDING
                ? RuleDifference.between(latest.map(v -> json.tree(v.content())).orElse(null), json.tree(p.content()))
                : List.of()));
  }
}
