package io.zerodistance.resolution.payout;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Texts;

/** A person's word on a payout that no machine could clear, or on one that came back. */
@ApplicationScoped
class SettlePayout {

  static final ProblemType NOT_APPLICABLE =
      new ProblemType("payout-state-conflict", 409, "The payout is not in a state that allows this");

  static final ProblemType NEEDS_ANOTHER =
      new ProblemType("payout-needs-another-person", 403, "Whoever proposed or granted it may not say how it ended");

  @Inject
  Payouts payouts;
  @Inject
  PayoutOutcome outcome;
  @Inject
  CaseFiles cases;

  enum Settlement {
    PAID,
    RETRY,
    CANCEL,
    REVERSE
  }

  Uni<PayoutState> settle(String remedy, Settlement settlement, String gatewayReference, String because, String by) {
    if (settlement == Settlement.PAID && gatewayReference == null) {
      throw Texts.invalid("gatewayReference", "Give the reference under which the gateway shows the payment.");
    }
    return payouts.find(remedy).map(found -> found.orElseThrow(Problems::notFound))
        .chain(seen -> cases.lock(seen.number()).chain(file -> payouts.find(remedy).map(found -> found.orElseThrow())
            .chain(payout -> outcome.involved(file, remedy).invoke(involved -> requireOther(involved, by))
                .chain(() -> settle(file, payout, settlement, gatewayReference, because, by)))));
  }

  private static void requireOther(Set<String> involved, String by) {
    if (involved.contains(by)) {
      throw Problems.of(NEEDS_ANOTHER, "Ask another manager, or quality, to settle it.");
    }
  }

  private Uni<PayoutState> settle(CaseFile file, Payout payout, Settlement settlement, String reference, String because,
      String by) {
    var required = settlement == Settlement.REVERSE ? PayoutState.PAID : PayoutState.UNCLEAR;
    if (payout.state() != required) {
      throw Problems.of(NOT_APPLICABLE, "Only a payout that is " + required + " can be settled so.",
          Map.of("state", payout.state().name()));
    }
    var next = switch (settlement) {
      case PAID -> PayoutState.PAID;
      case RETRY -> PayoutState.DUE;
      case CANCEL -> PayoutState.CANCELLED;
      case REVERSE -> PayoutState.REVERSED;
    };
    return payouts.settleByPerson(payout, next, reference, by, because).chain(() -> switch (settlement) {
      case PAID -> outcome.paid(file, payout.remedy());
      case RETRY -> Uni.createFrom().voidItem();
      case CANCEL -> outcome.cancelled(file, payout.remedy());
      case REVERSE -> outcome.reversed(file, payout.remedy());
    }).replaceWith(next);
  }
}
