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
    return found(
        Multi.createFrom().iterable(running(clocks, all).toList()).onItem().transformToUniAndConcatenate(rules::again))
        .chain(counted -> found(Multi.createFrom().iterable(clocks.owed()).onItem()
            .transformToUniAndConcatenate(owed -> missing(clocks, owed, all, rules)))
            .map(started -> Stream.concat(counted.stream(), started.stream()).toList()));
  }

  /** Those that are meant. */
  static Stream<Deadline> running(Clocks clocks, List<Deadline> all) {
    return all.stream().filter(d -> d.state() == State.RUNNING && clocks.among().test(d));
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

  /** While the customer was asked, it would have stood still. */
  private Uni<Deadline> stoodStill(Deadline fresh, InForce inForce) {
    return !fresh.pausable() ? Uni.createFrom().item(fresh)
        : pauses.stood(fresh).map(stood -> KeepDeadlines.standing(fresh, stood, inForce));
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
    var after = one.after();
    return stand(one, now, because).chain(() -> one.starts() ? keepDeadlines.keep(after, Event.SET, null, because)
        : one.isSetAnew() ? keepDeadlines.keep(after, Event.RECOMPUTED, one.before().due(), because)
            : deadlines.save(after, Event.RECOMPUTED, one.before().due(), because, now));
  }

  /**
   * What runs again has stood still until now, what stands still from now on has since the customer is asked; what may stand
   * still has done so whenever the customer was asked before.
   */
  private Uni<Void> stand(Recounted one, Instant now, String because) {
    var after = one.after();
    boolean stood = !one.starts() && one.before().isPaused();
    var turned = stood == after.isPaused() ? Uni.createFrom().voidItem()
        : stood ? pauses.close(one.before(), now) : pauses.open(after, after.pausedAt(), because);
    return turned.chain(() -> after.pausable() ? pauses.copy(after) : Uni.createFrom().voidItem());
  }
}
