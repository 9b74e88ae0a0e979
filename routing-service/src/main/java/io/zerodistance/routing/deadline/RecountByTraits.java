package io.zerodistance.routing.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.Promises.InForce;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/**
 * Counts the clocks of a case anew because it is now known to be another kind of case, each by the rules that it was counted by: of the
 * day on which it began, or of the latest recount by command, unless that found it late and left it. What such a case is not promised
 * by these, nor by the latest, ends; what it is promised and does not run starts.
 */
@ApplicationScoped
public class RecountByTraits {
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

  /** The difference is kept in the ledger of each. */
  public Uni<Void> recount(Clocks clocks, String because) {
    return deadlines.lock(clocks.businessUnit(), clocks.number())
        .chain(all -> differences(clocks, all))
        .chain(changed -> recountClocks.keep(changed, because));
  }

  /** The same difference, with nothing changed. */
  public Uni<List<Recounted>> preview(Clocks clocks) {
    return deadlines.of(clocks.businessUnit(), clocks.number()).chain(all -> differences(clocks, all));
  }

  private Uni<List<Recounted>> differences(Clocks clocks, List<Deadline> all) {
    return followed.asOf(clocks)
        .chain(recounted -> recountClocks.differences(clocks, all, rules(clocks, recounted)));
  }

  private RecountClocks.Rules rules(Clocks clocks, Instant recounted) {
    return new RecountClocks.Rules() {
      @Override
      public Uni<InForce> of(Instant start) {
        return start.isBefore(recounted) ? promises.asOf(clocks.businessUnit(), recounted)
            : promises.at(clocks.businessUnit(), start);
      }

      @Override
      public Uni<Optional<Recounted>> again(Deadline running) {
        // The date of a regulator is the regulator's, whatever kind of case it is.
        return running.kind() == DeadlineKind.REGULATOR ? Uni.createFrom().item(Optional.empty())
            : own(running).chain(own -> fresh(running, own))
                .chain(fresh -> fresh.isPresent() ? Uni.createFrom().item(fresh)
                    : of(running.startedAt()).chain(inForce -> fresh(running, inForce)))
                .map(fresh -> Optional.of(new Recounted(running, fresh.orElse(null))).filter(Recounted::isSetAnew));
      }

      private Uni<InForce> own(Deadline running) {
        if (running.rulesAsOf() != null) {
          return promises.asOf(clocks.businessUnit(), running.rulesAsOf());
        }
        // The recount found it late and left it: neither is it undone by what was saved for its day since.
        return running.startedAt().isBefore(recounted)
            ? deadlines.lastCounted(running).chain(counted -> promises.asCounted(running, counted))
            : promises.at(clocks.businessUnit(), running.startedAt());
      }

      private Uni<Optional<Deadline>> fresh(Deadline running, InForce inForce) {
        return pauses.stood(running).map(stood -> inForce
            .deadline(running.number(), running.kind(), running.round(), clocks.traits(), running.startedAt())
            .map(fresh -> KeepDeadlines.standing(fresh.concerning(running.concerns()), stood, inForce))
            .map(fresh -> KeepDeadlines.afterEscalations(fresh, running, stood.over(), inForce)));
      }
    };
  }
}
