package io.zerodistance.resolution.action;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;

/** Gives what is still to be done to another owner: by the present one, who may be about to leave, or by whoever leads. */
@ApplicationScoped
class GiveAction {

  @Inject
  Actions actions;
  @Inject
  SettleAction settleAction;
  @Inject
  Owners owners;
  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  /** The owner alone changes, the due time stays; the same owner again changes nothing. */
  Uni<CorrectiveAction> give(String unit, String id, String owner, Caller by) {
    return settleAction.locked(unit, id, CorrectiveAction.State.DONE)
        .invoke(action -> SettleAction.requireOwnerOrLead(action, by))
        .chain(action -> owners.require(unit, owner, by.id())
            .chain(() -> action.owner().equals(owner) ? Uni.createFrom().voidItem()
                : actions.give(action, owner).chain(() -> cases.get(action.number()))
                    .chain(file -> timeline.note(file, clock.instant(), "action-given", by.id(), owner))))
        .chain(() -> actions.find(unit, id)).map(found -> found.orElseThrow());
  }
}
