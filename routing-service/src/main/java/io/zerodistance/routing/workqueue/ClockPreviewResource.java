package io.zerodistance.routing.workqueue;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.deadline.ClockDifference;
import io.zerodistance.routing.deadline.RecountByTraits;
import io.zerodistance.routing.deadline.Recounted;
import io.zerodistance.routing.handoff.RecountHandoffs;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.OwedClocks;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.servicelevel.CaseTraits;

/** What a triage would do to the clocks of a case, before somebody decides it; changes nothing. */
@Path("/api/routing/cases/{number}/clock-preview")
class ClockPreviewResource {

  /**
   * What triage would say.
   *
   * @param dimension that of the taxonomy item, missing where it stays
   * @param customerClass the one that triage would tell us, empty for none; missing where the caller does not know it, then
   *     the one of the latest triage counts
   */
  record Triage(@NotNull @Pattern(regexp = "S[1-4]") String severity, @Size(max = 100) String dimension,
      @Size(max = 100) String customerClass) {

    CaseTraits of(RoutedCase routed) {
      var told = customerClass == null ? routed.customerClass() : customerClass.isEmpty() ? null : customerClass;
      return new CaseTraits(routed.kind(), severity, routed.channel(),
          dimension == null ? routed.dimension() : dimension, told);
    }
  }

  record Preview(List<ClockDifference> items) {}

  /** What the case is, and how its own clocks would change. */
  private record Own(CaseTraits traits, List<Recounted> changed) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  CaseRepository cases;
  @Inject
  RecountByTraits recount;
  @Inject
  RecountHandoffs recountHandoffs;
  @Inject
  Clock clock;

  @POST
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  @Operation(
      summary = "How the clocks of a case and of its hand-offs would be counted with another severity or dimension"
          + " and the class that the customer has now")
  public Uni<Preview> preview(@RestPath String number, @NotNull @Valid Triage triage) {
    var scope = caller.get().scope();
    return transactions.within(scope, () -> cases.find(number).map(found -> found
        .filter(routed -> routed.state() != RoutedCase.State.AWAITED).orElseThrow(Problems::notFound))
        .chain(routed -> own(routed, triage)))
        .chain(own -> recountHandoffs.preview(scope, number, own.traits())
            .map(ofHandoffs -> new Preview(Stream.concat(own.changed().stream(), ofHandoffs.stream())
                .map(ClockDifference::of).toList())));
  }

  private Uni<Own> own(RoutedCase routed, Triage triage) {
    var traits = triage.of(routed);
    return recount.preview(OwedClocks.afterTriage(routed, traits, clock.instant()))
        .map(changed -> new Own(traits, changed));
  }
}
