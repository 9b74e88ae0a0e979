package io.zerodistance.routing.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.clock.Pause;
import io.zerodistance.routing.deadline.Promises.InForce;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/**
 * Counts clocks by the rules of today instead of those of their day: what a level that is switched off had promised ends, what
 * is newly promised starts. What is passed or told stays so.
 */
@ApplicationScoped
public class RecountByRules {
  @Inject
  DeadlineRepository deadlines;
  @Inject
  PauseRepository pauses;
  @Inject
  Promises promises;
  @Inject
  FollowedRules followed;
  @Inject
  RecountClocks recountClocks;
  @Inject
  Clock clock;

  /** The differences by the rules given; kept only where {@code because} says why, and then for what is learned of the case later, too. */
  public Uni<List<Recounted>> recount(InForce inForce, Clocks clocks, Optional<String> because) {
    var now = clock.instant();
    return deadlines.lock(clocks.businessUnit(), clocks.number())
        .chain(all -> recountClocks.differences(clocks, all, rules(inForce, clocks, now))
            .call(changed -> because.isEmpty() ? Uni.createFrom().voidItem()
                : followed.follow(clocks, inForce.asOf(), counted(clocks, all, now))
                    .chain(() -> recountClocks.keep(changed, because.get()))));
  }

  private static List<Deadline> counted(Clocks clocks, List<Deadline> all, Instant now) {
    return RecountClocks.running(clocks, all).filter(running -> !keepsItsTime(running, now)).toList();
  }

  private RecountClocks.Rules rules(InForce today, Clocks clocks, Instant now) {
    return new RecountClocks.Rules() {
      @Override
      public Uni<InForce> of(Instant start) {
        return Uni.createFrom().item(today);
      }

      @Override
      public Uni<Optional<Recounted>> again(Deadline running) {
        return fresh(running, clocks, today, now)
            .map(fresh -> Optional.of(new Recounted(running, fresh.orElse(null))).filter(Recounted::differs));
      }
    };
  }

  /** Empty where nothing is promised any more. */
  private Uni<Optional<Deadline>> fresh(Deadline old, Clocks clocks, InForce today, Instant now) {
    if (keepsItsTime(old, now)) {
      return pauses.of(old).chain(stood -> promises.behind(old)
          .chain(own -> escalating(old, old, stood, own.with(today.ladder())).map(Optional::of)));
    }
    return today.deadline(old.number(), old.kind(), old.round(), clocks.traits(), old.startedAt())
        .map(level -> pauses.stood(old).chain(stood -> escalating(old,
            KeepDeadlines.standing(level.concerning(old.concerns()), stood, today), stood.over(), today)
            .map(Optional::of)))
        .orElse(Uni.createFrom().item(Optional.empty()));
  }

  /** A breach is a fact, and the date of a regulator is the regulator's: only who is told of it next may change. */
  private static boolean keepsItsTime(Deadline old, Instant now) {
    return old.isPassedBy(old.isPaused() ? old.pausedAt() : now) || old.kind() == DeadlineKind.REGULATOR;
  }

  /** Told stays told; the next level is the ladder's first above it. */
  private Uni<Deadline> escalating(Deadline old, Deadline fresh, List<Pause> stood, InForce inForce) {
    return deadlines.lastTold(old).map(told -> KeepDeadlines.escalatingFrom(told + 1, fresh,
        fresh.pausable() ? stood : List.of(), inForce));
  }
}
