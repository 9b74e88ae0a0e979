package io.zerodistance.routing.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.clock.Pause;
import io.zerodistance.routing.deadline.LedgerEntry.Event;
import io.zerodistance.routing.deadline.Promises.InForce;
import io.zerodistance.routing.servicelevel.CaseTraits;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Counts what still runs by the rules of today instead of those of its day; what is passed or told stays so. */
@ApplicationScoped
public class RecountByRules {
  @Inject
  DeadlineRepository deadlines;
  @Inject
  PauseRepository pauses;
  @Inject
  Promises promises;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** A deadline as it is and as today's rules would have it. */
  public record Recounted(Deadline before, Deadline after) {
    /** Not only who is told of it next, and when. */
    boolean isSetAnew() {
      return !before.due().equals(after.due()) || !before.policy().equals(after.policy());
    }
  }

  /** The differences of one case by the rules given; kept only where {@code because} says why. */
  public Uni<List<Recounted>> recount(InForce inForce, String number, CaseTraits traits, Optional<String> because) {
    var now = clock.instant();
    return deadlines.lockRunning(inForce.businessUnit(), number)
        .chain(all -> Multi.createFrom().iterable(all)
            .onItem().transformToUniAndConcatenate(old -> fresh(old, inForce, traits, now)).select()
            .where(Optional::isPresent)
            .map(Optional::get).collect().asList())
        .call(changed -> because.isEmpty() ? Uni.createFrom().voidItem()
            : Multi.createFrom().iterable(changed).onItem()
                .transformToUniAndConcatenate(one -> keep(one, because.get(), now)).collect().last());
  }

  private Uni<Optional<Recounted>> fresh(Deadline old, InForce inForce, CaseTraits traits, Instant now) {
    return pauses.of(old).chain(stood -> keepsItsTime(old, now)
        ? promises.behind(old).chain(own -> escalating(old, old, stood, own.with(inForce.ladder())).map(Optional::of))
        : inForce.deadline(old.number(), old.kind(), old.round(), traits, old.startedAt())
            .map(level -> KeepDeadlines.standing(level, old, stood, inForce))
            .map(level -> escalating(old, level, stood, inForce).map(Optional::of))
            .orElse(Uni.createFrom().item(Optional.empty())))
        .map(fresh -> fresh.filter(one -> differs(old, one)).map(one -> new Recounted(old, one)));
  }

  /** A breach is a fact, and the date of a regulator is the regulator's: only who is told of it next may change. */
  private static boolean keepsItsTime(Deadline old, Instant now) {
    return old.isPassedBy(now) || old.kind() == DeadlineKind.REGULATOR;
  }

  /** Told stays told; the next level is the ladder's first above it. */
  private Uni<Deadline> escalating(Deadline old, Deadline fresh, List<Pause> stood, InForce inForce) {
    return deadlines.lastTold(old).map(told -> KeepDeadlines.escalatingFrom(told + 1, fresh,
        fresh.pausable() ? stood : List.of(), inForce));
  }

  private static boolean differs(Deadline old, Deadline fresh) {
    return !fresh.due().equals(old.due()) || !fresh.policy().equals(old.policy())
        || fresh.minutes() != old.minutes() || fresh.counts() != old.counts() || !fresh.warnAt().equals(old.warnAt())
        || !Objects.equals(fresh.nextLevel(), old.nextLevel())
        || !Objects.equals(fresh.escalateAt(), old.escalateAt());
  }

  private Uni<Void> keep(Recounted changed, String because, Instant now) {
    var saved = deadlines.save(changed.after(), Event.RECOMPUTED, changed.before().due(), because, now);
    return changed.isSetAnew() ? saved.chain(() -> outbox.append(KeepDeadlines.setOf(changed.after(), now))) : saved;
  }
}
