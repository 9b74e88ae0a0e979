package io.zerodistance.intake.gateway;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.FilingProblems;
import io.zerodistance.intake.delivery.MarkReturned;
import io.zerodistance.intake.delivery.Way;

/** Notes that a gateway could not bring a letter, so that a person chooses another way. */
@ApplicationScoped
class TakeReturn {

  private static final Set<Way> WAYS = Set.of(Way.SMS, Way.CHAT);

  @Inject
  MarkReturned markReturned;
  @Inject
  Transactions transactions;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a letter that is not on its way by a gateway */
  Uni<Void> take(GatewaySettings.Gateway gateway, ReturnedLetter letter) {
    var unit = letter == null ? null : letter.businessUnit();
    if (unit == null || !gateway.businessUnits().contains(unit)) {
      throw FilingProblems.field("businessUnit", "use a unit of this gateway.", gateway.businessUnits());
    }
    var reason = letter.reason() == null ? "" : letter.reason();
    if (letter.id() == null || !reason.matches("[a-z0-9.-]{1,40}")) {
      throw FilingProblems.field("reason",
          "send the letter's id and a code of 1 to 40 small letters, digits and hyphens.");
    }
    return transactions
        .within(Scope.of(unit), () -> markReturned.mark(unit, letter.id(), WAYS, "gateway-" + reason))
        .invoke(known -> {
          if (!known) {
            throw Problems.notFound();
          }
        }).replaceWithVoid();
  }
}
