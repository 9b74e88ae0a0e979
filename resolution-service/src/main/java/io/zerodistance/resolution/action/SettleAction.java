package io.zerodistance.resolution.action;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;

/** Moves an action on: done or dropped by its owner or whoever leads, its effect looked at afterwards by somebody else. */
@ApplicationScoped
class SettleAction {

  /** So long an effect has to show itself. */
  static final Duration CHECK_AFTER = Duration.ofDays(30);

  @Inject
  Actions actions;
  @Inject
  Clock clock;

  Uni<CorrectiveAction> settle(String unit, String id, CorrectiveAction.State state, String words, Caller by) {
    return locked(unit, id, state).chain(action -> {
      requireOwnerOrLead(action, by);
      var now = clock.instant();
      var check = state == CorrectiveAction.State.DONE ? now.plus(CHECK_AFTER) : null;
      return actions.settle(action, state, by.id(), now, words, check);
    }).chain(() -> actions.find(unit, id)).map(found -> found.orElseThrow());
  }

  Uni<CorrectiveAction> check(String unit, String id, CorrectiveAction.Effect effect, String words, Caller by) {
    return locked(unit, id, CorrectiveAction.State.CHECKED).chain(action -> {
      if (action.owner().equals(by.id()) || by.id().equals(action.settledBy())) {
        throw Problems.of(ActionProblems.OWN_CHECK, "Have somebody look at it who did not do it.");
      }
      if (action.checkDue().isAfter(clock.instant())) {
        throw Problems.of(ActionProblems.CHECK_TOO_EARLY, "Look at it from " + action.checkDue() + " on.",
            Map.of("checkDue", action.checkDue()));
      }
      return actions.check(action, effect, by.id(), clock.instant(), words);
    }).chain(() -> actions.find(unit, id)).map(found -> found.orElseThrow());
  }

  /** An action that may still become this; the row is locked. */
  Uni<CorrectiveAction> locked(String unit, String id, CorrectiveAction.State next) {
    return actions.find(unit, id).map(found -> found.orElseThrow(Problems::notFound)).invoke(action -> {
      if (!action.state().mayBecome(next)) {
        throw Problems.of(ActionProblems.SETTLED, "Read it again: it is " + action.state() + ".",
            Map.of("state", action.state().name()));
      }
    });
  }

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code not-the-action-owner} */
  static void requireOwnerOrLead(CorrectiveAction action, Caller by) {
    if (!action.owner().equals(by.id()) && !by.has("supervisor") && !by.has("quality") && !by.has("bu-manager")) {
      throw Problems.of(ActionProblems.NOT_THE_OWNER,
          "Ask " + action.owner() + ", or somebody who leads the unit, to do this.");
    }
  }
}
