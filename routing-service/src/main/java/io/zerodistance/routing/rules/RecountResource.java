package io.zerodistance.routing.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.Promises;
import io.zerodistance.routing.deadline.Promises.InForce;
import io.zerodistance.routing.deadline.RecountByRules;
import io.zerodistance.routing.deadline.RecountByRules.Recounted;
import io.zerodistance.routing.routedcase.CaseLists;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.servicelevel.Counts;
import io.zerodistance.routing.servicelevel.DeadlineKind;
import io.zerodistance.rulebook.RuleProblems;

/** Changed rules hold for new cases; open ones follow by command, page after page, with the difference shown first. */
@Path("/api/routing/recounts/{businessUnit}")
class RecountResource {
  private static final int PAGE = 50;

  /**
   * The command.
   *
   * @param after number of the last case of the page before; missing for the first page
   * @param because kept in the ledger of each deadline; needed to apply
   */
  record Command(boolean apply, String after, @Size(max = 300) String because) {}

  /** A deadline as it is, or as today's rules would have it; {@code level} is the next to be told of it, null where the ladder has ended. */
  record Counted(String policy, Integer minutes, Integer days, Counts counts, Instant due, int calendar, Integer level,
      Instant told) {

    static Counted of(Deadline d) {
      return new Counted(d.policy(), d.counts().minutesOf(d.minutes()), d.counts().daysOf(d.minutes()), d.counts(),
          d.due(), d.calendarVersion(), d.nextLevel(), d.escalateAt());
    }
  }

  record Difference(String number, DeadlineKind deadline, Counted before, Counted after) {
    static Difference of(Recounted r) {
      return new Difference(r.before().number(), r.before().kind(), Counted.of(r.before()), Counted.of(r.after()));
    }
  }

  /** {@code next} is the {@code after} of the following page, null at the end. */
  record Recount(boolean applied, int cases, List<Difference> differences, String next) {}

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
  Promises promises;
  @Inject
  Clock clock;

  @POST
  @RolesAllowed({"bu-manager", "quality", "admin"})
  @Operation(summary = "How open cases would be counted by today's rules; apply=true keeps it. Breaches stay"
      + " breaches, and who was told stays told; the next level follows the ladder of today")
  public Uni<Recount> recount(@RestPath String businessUnit, @NotNull @Valid Command command) {
    var me = caller.get();
    if (command.apply() && (command.because() == null || command.because().isBlank())) {
      throw RuleProblems.invalid("say why, as because; it stands in the ledger of every deadline");
    }
    var because = command.apply() ? Optional.of(command.because() + " (" + me.id() + ")") : Optional.<String>empty();
    return transactions.within(me.scopeOf(businessUnit), () -> promises.afresh(businessUnit, clock.instant())
        .chain(today -> recount(businessUnit, today, command, because)));
  }

  private Uni<Recount> recount(String businessUnit, InForce today, Command command, Optional<String> because) {
    return lists.lockOpen(businessUnit, command.after() == null ? "" : command.after(), PAGE)
        .chain(open -> Multi.createFrom().iterable(open).onItem()
            .transformToUniAndConcatenate(routed -> recount(routed, today, because)).collect().asList()
            .map(all -> new Recount(command.apply(), open.size(),
                all.stream().flatMap(List::stream).map(Difference::of).toList(),
                open.size() < PAGE ? null : open.getLast().number())));
  }

  private Uni<List<Recounted>> recount(RoutedCase routed, InForce today, Optional<String> because) {
    return recountByRules.recount(today, routed.number(), routed.traits(), because)
        .call(changed -> because.isEmpty() || changed.isEmpty() ? Uni.createFrom().voidItem()
            : cases.refreshNextDue(routed.businessUnit(), routed.number()));
  }
}
