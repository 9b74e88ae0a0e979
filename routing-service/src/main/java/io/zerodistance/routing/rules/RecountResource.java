package io.zerodistance.routing.rules;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.deadline.ClockDifference;
import io.zerodistance.routing.deadline.Promises;
import io.zerodistance.routing.deadline.Promises.InForce;
import io.zerodistance.routing.deadline.RecountByRules;
import io.zerodistance.routing.deadline.Recounted;
import io.zerodistance.routing.handoff.RecountHandoffs;
import io.zerodistance.routing.routedcase.CaseLists;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.OwedClocks;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.rulebook.RuleProblems;

/** Changed rules hold for new cases; open ones follow by command, page after page, with the difference shown first. */
@Path("/api/routing/recounts/{businessUnit}")
class RecountResource {
  private static final int PAGE = 50;
  /** Before the place of a page of hand-offs; they come after the last case. */
  private static final String HANDOFFS = "handoffs:";

  /**
   * The command.
   *
   * @param after {@code next} of the page before; missing for the first page
   * @param because kept in the ledger of each deadline; needed to apply
   */
  record Command(boolean apply, String after, @Size(max = 300) String because) {
    boolean isPastCases() {
      return after != null && after.startsWith(HANDOFFS);
    }

    String place() {
      return after == null ? "" : isPastCases() ? after.substring(HANDOFFS.length()) : after;
    }
  }

  /** {@code handoffs} are those that the unit was asked for; {@code next} is the {@code after} of the following page, null at the end. */
  record Recount(boolean applied, int cases, int handoffs, List<ClockDifference> differences, String next) {}

  /** A page of cases, {@code next} null after the last, and the rules it was counted by. */
  private record Counted(InForce today, int cases, List<Recounted> changed, String next) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  CaseLists lists;
  @Inject
  CaseRepository cases;
  @Inject
  RecountByRules recountByRules;
  @Inject
  RecountHandoffs recountHandoffs;
  @Inject
  Promises promises;
  @Inject
  Clock clock;

  @POST
  @RolesAllowed({"bu-manager", "quality", "admin"})
  @Operation(
      summary = "How open cases, and hand-offs the unit was asked for, would be counted by today's rules; apply=true"
          + " keeps it. What a level switched off had promised ends, what is newly promised starts. Breaches stay"
          + " breaches, and who was told stays told; the next level follows the ladder of today")
  public Uni<Recount> recount(@RestPath String businessUnit, @NotNull @Valid Command command) {
    var me = caller.get();
    if (command.apply() && (command.because() == null || command.because().isBlank())) {
      throw RuleProblems.invalid("say why, as because; it stands in the ledger of every deadline");
    }
    var because = command.apply() ? Optional.of(command.because() + " (" + me.id() + ")") : Optional.<String>empty();
    var scope = me.scopeOf(businessUnit);
    return transactions.within(scope, () -> promises.asOf(businessUnit, clock.instant())
        .chain(today -> command.isPastCases() ? Uni.createFrom().item(new Counted(today, 0, List.of(), null))
            : cases(today, command.place(), because)))
        .chain(counted -> counted.next() != null
            ? Uni.createFrom().item(answer(command, counted, 0, List.of(), counted.next()))
            : handoffs(scope, counted, command, because));
  }

  private Uni<Counted> cases(InForce today, String after, Optional<String> because) {
    return lists.lockOpen(today.businessUnit(), after, PAGE).chain(open -> Multi.createFrom().iterable(open).onItem()
        .transformToUniAndConcatenate(routed -> recount(routed, today, because)).collect().asList()
        .map(all -> new Counted(today, open.size(), all.stream().flatMap(List::stream).toList(),
            open.size() < PAGE ? null : open.getLast().number())));
  }

  private Uni<Recount> handoffs(Scope scope, Counted counted, Command command, Optional<String> because) {
    return recountHandoffs.page(scope, counted.today(), command.isPastCases() ? command.place() : "", because)
        .map(page -> answer(command, counted, page.handoffs(), page.changed(),
            page.next() == null ? null : HANDOFFS + page.next()));
  }

  private static Recount answer(Command command, Counted counted, int handoffs, List<Recounted> ofHandoffs,
      String next) {
    return new Recount(command.apply(), counted.cases(), handoffs,
        Stream.concat(counted.changed().stream(), ofHandoffs.stream()).map(ClockDifference::of).toList(), next);
  }

  private Uni<List<Recounted>> recount(RoutedCase routed, InForce today, Optional<String> because) {
    return recountByRules.recount(today, OwedClocks.own(routed, clock.instant()), because)
        .call(changed -> because.isEmpty() || changed.isEmpty() ? Uni.createFrom().voidItem()
            : cases.refreshNextDue(routed.businessUnit(), routed.number()));
  }
}
