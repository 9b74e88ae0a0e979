package io.zerodistance.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.rulebook.ProposeRules.Outcome;

/** What a page of layered rules asks and does; a service gives it addresses and brings its own {@link LayeredRules}. */
@ApplicationScoped
public class LayeredRulesPage {

  private static final EditRulesPolicy WRITERS = new EditRulesPolicy(Set.of("bu-manager", "admin"));
  private static final EditRulesPolicy DECIDERS = new EditRulesPolicy(Set.of("bu-manager", "admin", "quality"));

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
  DecideProposal decideProposal;
  @Inject
  Clock clock;

  /**
   * Rules as somebody wants them.
   *
   * @param validFrom {@code 2027-01-01}; today where it is left out
   * @param seen version of this owner that the author started from, 0 where the owner said nothing yet
   * @param dryRun only shows what would change, and whether it takes a second person
   */
  public record Wish(JsonNode content, String validFrom, @Size(max = 300) String source,
      @NotBlank @Size(max = 500) String because, Integer seen, boolean dryRun) {}

  /** One layer to edit; {@code version} 0 and no content where the owner has none yet. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Layer(String owner, String subject, int version, LocalDate validFrom, JsonNode content) {}

  /** A version in the audit, with how it differs from the one before; its content can be put back as a further version. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Past(int version, LocalDate validFrom, String source, String because, String changedBy,
      Instant changedAt, String confirmedBy, List<RuleDifference> differences, JsonNode content) {}

  public record Decision(boolean confirm, @Size(max = 500) String because) {}

  /** {@code differences} from the newest version of the owner, for one that waits; {@code version} null where it became none. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Waiting(String id, String owner, String subject, LocalDate validFrom, String source,
      String because, int basedOn, String proposedBy, Instant proposedAt, ProposalState state, String decidedBy,
      Instant decidedAt, String decidedBecause, Integer version, List<RuleDifference> differences) {}

  /** @param on a day; null for today */
  public <S extends LayeredSubject> Uni<RulesInForce> inForce(LayeredRules<S> rules, Caller me, String owner,
      String on) {
    var day = RuleDay.read("on", on);
    return transactions.within(WRITERS.reads(me, owner),
        () -> showRules.on(rules, owner, day == null ? RuleDay.of(clock.instant()) : day));
  }

  public Uni<Layer> layer(Caller me, String owner, LayeredSubject subject) {
    return transactions.within(WRITERS.reads(me, owner), () -> book.latest(owner, subject))
        .map(found -> found
            .map(v -> new Layer(owner, subject.name(), v.version(), v.validFrom(), json.tree(v.content())))
            .orElse(new Layer(owner, subject.name(), 0, null, null)));
  }

  /** Adds a version, or puts it before a second person where one alone may not. */
  public <S extends LayeredSubject> Uni<Outcome> change(LayeredRules<S> rules, Caller me, String owner,
      S subject, Wish wish) {
    var wanted = new WantedRules<>(owner, subject, wish.content(), RuleDay.read("validFrom", wish.validFrom()),
        blankAsNull(wish.source()), wish.because(), wish.seen(), me.id());
    return transactions.within(WRITERS.writes(me, owner), () -> proposeRules.change(rules, wanted, !wish.dryRun()));
  }

  /** Newest first, of this owner alone; {@code before} is a version from which to go on. */
  public Uni<Page<Past>> past(Caller me, String owner, LayeredSubject subject, Integer before) {
    return transactions.within(WRITERS.reads(me, owner),
        () -> proposals.confirmers(owner).chain(confirmers -> history.page(owner, subject, before,
            (v, differences) -> new Past(v.version(), v.validFrom(), v.source(), v.because(), v.changedBy(),
                v.changedAt(), confirmers.get(Proposals.version(owner, subject.name(), v.version())), differences,
                json.tree(v.content())))));
  }

  /** Those that wait first, then the newest fifty. */
  public <S extends LayeredSubject> Uni<Page<Waiting>> proposals(LayeredRules<S> rules, Caller me,
      String owner) {
    return transactions.within(DECIDERS.reads(me, owner), () -> proposals.newest(owner)
        .chain(found -> Multi.createFrom().iterable(found)
            .onItem().transformToUniAndConcatenate(one -> shown(rules, one)).collect().asList()))
        .map(all -> new Page<>(all, null));
  }

  /**
   * Confirms or refuses; its author takes it back by not confirming it.
   *
   * @param mayConfirm refuses who gains by what is raised; the author is refused here
   */
  public <S extends LayeredSubject> Uni<Waiting> decide(LayeredRules<S> rules, Caller me, String owner,
      String id, Decision decision, BiConsumer<Proposal, List<Raised>> mayConfirm) {
    return transactions.within(DECIDERS.writes(me, owner),
        () -> decideProposal.decide(rules, owner, id, decision.confirm(), blankAsNull(decision.because()),
            new DecideProposal.Decider(me.id(), mayConfirm))
            .chain(state -> proposals.find(owner, id)).map(Optional::orElseThrow).chain(one -> shown(rules, one)))
        .invoke(decided -> {
          if (decided.state() == ProposalState.OUTDATED) {
            throw Problems.of(RuleProblems.OUTDATED, "Look at the rules as they are now and propose it again.");
          }
        });
  }

  private <S extends LayeredSubject> Uni<Waiting> shown(LayeredRules<S> rules, Proposal p) {
    return (p.state() == ProposalState.PENDING ? book.latest(p.owner(), rules.named(p.subject()))
        : Uni.createFrom().item(Optional.<RuleVersion>empty()))
        .map(latest -> new Waiting(p.id(), p.owner(), p.subject(), p.validFrom(), p.source(), p.because(), p.basedOn(),
            p.proposedBy(), p.proposedAt(), p.state(), p.decidedBy(), p.decidedAt(), p.decidedBecause(), p.version(),
            p.state() == ProposalState.PENDING
                ? RuleDifference.between(json.treeOf(latest), json.tree(p.content())) : List.of()));
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
