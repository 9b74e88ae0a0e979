package io.zerodistance.routing.assignment;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.event.AssignmentDeclined;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;

/** Takes a case from who was asked and did not take it, and gives it to the next, who is not the same. */
@ApplicationScoped
class PassCase {
  @Inject
  CaseRepository cases;
  @Inject
  AnswerRepository answers;
  @Inject
  RouteCase routeCase;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  Uni<Void> pass(Board board, RoutedCase routed, Answer.Kind how, String reason) {
    var cause = how == Answer.Kind.DECLINED ? Cause.DECLINED : Cause.NOT_ACCEPTED;
    var at = clock.instant();
    return answers.append(routed, new Answer(routed.round(), routed.owner(), how, reason, at))
        .chain(() -> outbox.append(new AssignmentDeclined(routed.number(), routed.businessUnit(), at, routed.owner(),
            how.name())))
        .chain(() -> routeCase.release(board, routed, cause.name()))
        .chain(() -> cases.pass(routed))
        .chain(passed -> routeCase.route(board, passed, cause)).replaceWithVoid();
  }
}
