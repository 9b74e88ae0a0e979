package io.zerodistance.routing.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.deadline.LedgerEntry.Event;
import io.zerodistance.routing.deadline.Promises.InForce;
import io.zerodistance.routing.servicelevel.CaseTraits;

/** Counts what still runs by the rules of today instead of those of its day; what is passed or told stays so. */
@ApplicationScoped
public class RecountByRules {
  @Inject
  DeadlineRepository deadlines;
  @Inject
  PauseRepository pauses;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** A deadline as it is and as today's rules would have it. */
  public record Recounted(Deadline before, Deadline after) {}

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

  /** A breach is a fact: no rule of today undoes it. */
  private Uni<Optional<Recounted>> fresh(Deadline old, InForce inForce, CaseTraits traits, Instant now) {
    if (old.isPassedBy(now)) {
      return Uni.createFrom().item(Optional.empty());
    }
    return pauses.of(old).map(stood -> inForce
        .deadline(old.number(), old.kind(), old.round(), traits, old.startedAt())
        .map(level -> KeepDeadlines.standing(level, old, stood, inForce))
        .filter(level -> !level.due().equals(old.due()) || !level.policy().equals(old.policy())
            || !level.warnAt().equals(old.warnAt()))
        .map(level -> new Recounted(old, KeepDeadlines.afterEscalations(level, old, stood, inForce))));
  }

  private Uni<Void> keep(Recounted changed, String because, Instant now) {
    return deadlines.save(changed.after(), Event.RECOMPUTED, changed.before().due(), because, now)
        .chain(() -> outbox.append(KeepDeadlines.setOf(changed.after(), now))).replaceWithVoid();
  }
}
