package io.zerodistance.routing.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.deadline.Deadline.State;
import io.zerodistance.routing.deadline.LedgerEntry.Event;
import io.zerodistance.routing.deadline.Promises.InForce;
import io.zerodistance.routing.event.DeadlineLifted;

/**
 * Compares the clocks of a case with what is promised to it: what runs is counted anew, what is promised no more ends, and
 * what is owed and newly promised starts. Whoever counts says by which rules.
 */
@ApplicationScoped
class RecountClocks {
  @Inject
  KeepDeadlines keepDeadlines;
  @Inject
  DeadlineRepository deadlines;
  @Inject
  PauseRepository pauses;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** By which rules clocks are counted. */
  interface Rules {
    Uni<InForce> of(Instant start);

    /** Empty where nothing changes. */
    Uni<Optional<Recounted>> again(Deadline running);
  }

  /** @param all clocks of the case that there ever were */
  Uni<List<Recounted>> differences(Clocks clocks, List<Deadline> all, Rules rules) {
    var running = all.stream().filter(d -> d.state() == State.RUNNING && clocks.among().test(d)).toList();
    return found(Multi.createFrom().iterable(running).onItem().transformToUniAndConcatenate(rules::again))
        .chain(counted -> found(Multi.createFrom().iterable(clocks.owed()).onItem()
            .transformToUniAndConcatenate(owed -> missing(clocks, owed, all, rules)))
            .map(started -> Stream.concat(counted.stream(), started.stream()).toList()));
  }

  private static Uni<List<Recounted>> found(Multi<Optional<Recounted>> all) {
    return all.select().where(Optional::isPresent).map(Optional::get).collect().asList();
  }

  private Uni<Optional<Recounted>> missing(Clocks clocks, Owed owed, List<Deadline> all, Rules rules) {
    var same = all.stream().filter(d -> d.kind() == owed.kind()).toList();
    if (same.stream().anyMatch(d -> d.state() == State.RUNNING && d.isAbout(owed.kind(), owed.concerns()))) {
      return Uni.createFrom().item(Optional.empty());
    }
    if (owed.round() == null) {
      return start(clocks, owed, 1 + same.stream().mapToInt(Deadline::round).max().orElse(0), owed.since(), rules);
    }
    // One of the same round that ended unmet was switched off: it is the one that runs again.
    var ended = same.stream().filter(d -> d.round() == owed.round()).findFirst();
    return ended.filter(d -> d.state() == State.MET).isPresent() ? Uni.createFrom().item(Optional.empty())
        : start(clocks, owed, owed.round(), ended.map(Deadline::startedAt).orElse(owed.since()), rules);
  }

  private Uni<Optional<Recounted>> start(Clocks clocks, Owed owed, int round, Instant since, Rules rules) {
    return rules.of(since)
        .chain(inForce -> inForce.deadline(clocks.number(), owed.kind(), round, clocks.traits(), since)
            .map(fresh -> fresh.concerning(owed.concerns()))
            .map(fresh -> stoodStill(fresh, inForce).map(counted -> Optional.of(new Recounted(null, counted))))
            .orElse(Uni.createFrom().item(Optional.empty())));
  }

  /** While the customer was asked, it would have stood still as the others did. */
  private Uni<Deadline> stoodStill(Deadline fresh, InForce inForce) {
    return !fresh.pausable() ? Uni.createFrom().item(fresh) : pauses.ofCase(fresh).map(stood -> {
      var counted = inForce.counted(fresh, stood.over());
      return stood.since() == null || counted.isPassedBy(stood.since()) ? counted : counted.paused(stood.since());
    });
  }

  /** Row, ledger and event of each. */
  Uni<Void> keep(List<Recounted> changed, String because) {
    return Multi.createFrom().iterable(changed).onItem().transformToUniAndConcatenate(one -> keep(one, because))
        .collect().last().replaceWithVoid();
  }

  private Uni<Void> keep(Recounted one, String because) {
    var now = clock.instant();
    if (one.ends()) {
      var old = one.before();
      return keepDeadlines.cancel(old.businessUnit(), old.number(),
          d -> d.kind() == old.kind() && d.round() == old.round(), because)
          .chain(() -> outbox.append(new DeadlineLifted(old.number(), old.businessUnit(), now, old.kind().name(),
              old.due())));
    }
    if (one.starts()) {
      return (one.after().pausable() ? pauses.copy(one.after()) : Uni.createFrom().voidItem())
          .chain(() -> keepDeadlines.keep(one.after(), Event.SET, null, because));
    }
    return stand(one, now)
        .chain(() -> one.isSetAnew() ? keepDeadlines.keep(one.after(), Event.RECOMPUTED, one.before().due(), because)
            : deadlines.save(one.after(), Event.RECOMPUTED, one.before().due(), because, now));
  }

  /** What runs again has stood still until now: time from now on counts, also if it ever stands still again. */
  private Uni<Void> stand(Recounted one, Instant now) {
    return one.before().isPaused() && !one.after().isPaused() ? pauses.close(one.before(), now)
        : Uni.createFrom().voidItem();
  }
}
