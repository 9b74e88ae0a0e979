package io.zerodistance.routing.assignment;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;

/** The owner takes a case: from now on nobody else is asked. To accept twice changes nothing. */
@ApplicationScoped
public class AcceptCase {
  @Inject
  CaseRepository cases;
  @Inject
  AnswerRepository answers;
  @Inject
  Clock clock;

  public Uni<Void> accept(String number, String by) {
    return cases.find(number).chain(found -> cases.lock(
        found.filter(AskingPolicy::isKnown).orElseThrow(Problems::notFound).businessUnit(), number))
        .map(locked -> AskingPolicy.ownedBy(locked.orElseThrow(), by))
        .chain(routed -> byWork(routed, by));
  }

  /** Whoever works on a case that is theirs has taken it. */
  Uni<Void> byWork(RoutedCase routed, String by) {
    if (!routed.isOwned() || routed.isAccepted() || !routed.owner().equals(by)) {
      return Uni.createFrom().voidItem();
    }
    var at = clock.instant();
    return cases.accept(routed, at).chain(() -> answers.accepted(routed, at));
  }
}
