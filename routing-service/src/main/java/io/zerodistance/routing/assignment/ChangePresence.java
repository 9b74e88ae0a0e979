package io.zerodistance.routing.assignment;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.StaffRepository;

/** A person comes on duty and gets waiting work, or goes and hands on what a customer would wait for in vain. */
@ApplicationScoped
public class ChangePresence {
  private static final int REDRIVE = 50;

  @Inject
  Boards boards;
  @Inject
  StaffRepository staff;
  @Inject
  HandOn handOn;
  @Inject
  DrainQueue queue;
  @Inject
  Clock clock;

  public Uni<Void> change(String businessUnit, String person, Presence presence, String by) {
    return staff.lock(businessUnit)
        .chain(() -> staff.enter(businessUnit, person, presence, by, clock.instant()))
        .chain(changed -> !changed ? Uni.createFrom().voidItem()
            : boards.lock(businessUnit).chain(board -> switch (presence) {
              case ON_DUTY -> queue.drain(board, REDRIVE).replaceWithVoid();
              case AWAY -> handOn.of(board, person, board.policy().whenAway());
              case OFF -> handOn.of(board, person, board.policy().whenOff());
            }));
  }
}
