package io.zerodistance.routing.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.clock.Pause;
import io.zerodistance.routing.deadline.LedgerEntry.Event;
import io.zerodistance.routing.event.DeadlineMet;
import io.zerodistance.routing.event.DeadlinePaused;
import io.zerodistance.routing.event.DeadlineSet;
import io.zerodistance.routing.servicelevel.CaseTraits;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Sets, meets and cancels the deadlines of a case; row, ledger and event in the caller's transaction. */
@ApplicationScoped
public class KeepDeadlines {
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

  /** Starts the deadlines of the given kinds for which a service level promises something. */
  public Uni<Void> set(String businessUnit, String number, int round, CaseTraits traits, Instant start,
      List<DeadlineKind> kinds, String because) {
    return promises.at(businessUnit, start).chain(inForce -> Multi.createFrom().iterable(kinds).onItem()
        .transformToUniAndConcatenate(kind -> inForce.deadline(number, kind, round, traits, start)
            .map(deadline -> keep(deadline, Event.SET, null, because))
            .orElse(Uni.createFrom().voidItem()))
        .collect().last().replaceWithVoid());
  }

  /** Notes a promise that was kept in the moment it was given; nothing happens where nothing is promised. */
  public Uni<Void> setAndMet(String businessUnit, String number, CaseTraits traits, Instant start, DeadlineKind kind,
      Instant metAt, String because) {
    return promises.at(businessUnit, start).chain(inForce -> inForce.deadline(number, kind, 1, traits, start)
        .map(deadline -> {
          var met = deadline.met(metAt);
          var now = clock.instant();
          return deadlines.note(met, Event.SET, because, now)
              .chain(() -> deadlines.save(met, Event.MET, null, because, now))
              .chain(() -> outbox.append(setOf(met, now), metOf(met, now)));
        }).orElse(Uni.createFrom().voidItem()));
  }

  /** A date that somebody else set; a later one takes its place, and one that was met stays met. */
  public Uni<Void> setTo(String businessUnit, String number, DeadlineKind kind, Instant start, Instant due,
      String policy, String because) {
    return deadlines.lock(businessUnit, number).chain(all -> {
      var old = all.stream().filter(deadline -> deadline.kind() == kind).findFirst();
      if (old.isPresent() && (old.get().state() != Deadline.State.RUNNING || old.get().due().equals(due))) {
        return Uni.createFrom().voidItem();
      }
      var begun = old.map(Deadline::startedAt).orElse(start);
      return promises.at(businessUnit, start).chain(inForce -> {
        var fresh = inForce.dated(number, kind, begun, due, policy);
        return old.isEmpty() ? keep(fresh, Event.SET, null, because)
            : keep(afterEscalations(fresh, old.get(), List.of(), inForce), Event.RECOMPUTED, old.get().due(), because);
      });
    });
  }

  /** What the kind promised was done at the instant; nothing happens where it is not running. */
  public Uni<Void> meet(String businessUnit, String number, DeadlineKind kind, Instant metAt, String because) {
    return meet(businessUnit, number, deadline -> deadline.kind() == kind, metAt, because);
  }

  Uni<Void> meet(String businessUnit, String number, Predicate<Deadline> which, Instant metAt, String because) {
    return deadlines.eachRunning(businessUnit, number, deadline -> {
      if (!which.test(deadline)) {
        return Uni.createFrom().voidItem();
      }
      var now = clock.instant();
      return endPause(deadline, metAt).map(counted -> counted.met(metAt))
          .chain(met -> deadlines.save(met, Event.MET, null, because, now)
              .chain(() -> outbox.append(metOf(met, now))));
    });
  }

  /** Nothing more is owed, because the case is over. */
  public Uni<Void> cancel(String businessUnit, String number, String because) {
    return cancel(businessUnit, number, deadline -> true, because);
  }

  /** The same for some kinds; the others run on. */
  public Uni<Void> cancel(String businessUnit, String number, Set<DeadlineKind> kinds, String because) {
    return cancel(businessUnit, number, deadline -> kinds.contains(deadline.kind()), because);
  }

  Uni<Void> cancel(String businessUnit, String number, Predicate<Deadline> which, String because) {
    return deadlines.eachRunning(businessUnit, number, deadline -> {
      if (!which.test(deadline)) {
        return Uni.createFrom().voidItem();
      }
      var now = clock.instant();
      return endPause(deadline, now)
          .chain(counted -> deadlines.save(counted.cancelled(), Event.CANCELLED, null, because, now));
    });
  }

  /** The time in which it stood still counts for us also where it never runs again. */
  private Uni<Deadline> endPause(Deadline deadline, Instant at) {
    return !deadline.isPaused() ? Uni.createFrom().item(deadline)
        : pauses.close(deadline, at).chain(() -> pauses.of(deadline))
            .chain(stood -> promises.behind(deadline).map(inForce -> inForce.counted(deadline.paused(null), stood)));
  }

  Uni<Void> keep(Deadline deadline, Event event, Instant previousDue, String because) {
    var now = clock.instant();
    return deadlines.save(deadline, event, previousDue, because, now)
        .chain(() -> outbox.append(setOf(deadline, now)))
        // Who hears of an instant takes it as one that binds; this one does not yet.
        .chain(() -> !deadline.isPaused() ? Uni.createFrom().voidItem() : outbox.append(new DeadlinePaused(
            deadline.number(), deadline.businessUnit(), deadline.pausedAt(), deadline.kind().name(), because)));
  }

  static DeadlineSet setOf(Deadline d, Instant now) {
    return new DeadlineSet(d.number(), d.businessUnit(), now, d.kind().name(), d.due(), d.policy(),
        d.calendarVersion());
  }

  private static DeadlineMet metOf(Deadline d, Instant now) {
    return new DeadlineMet(d.number(), d.businessUnit(), now, d.kind().name(), d.due(), d.metAt(), d.metInTime());
  }

  /**
   * While the customer is asked, it stands still since then, if it was not passed by then; of a clock that never stands still
   * all the time counts.
   */
  static Deadline standing(Deadline fresh, PauseRepository.Stood stood, Promises.InForce inForce) {
    if (!fresh.pausable()) {
      return fresh;
    }
    var counted = inForce.counted(fresh, stood.over());
    return stood.since() == null || counted.isPassedBy(stood.since()) ? counted : counted.paused(stood.since());
  }

  /** A level that was told stays told; the next one is counted on the new time. */
  static Deadline afterEscalations(Deadline fresh, Deadline old, List<Pause> stood,
      Promises.InForce inForce) {
    return old.nextLevel() == null ? fresh.escalatesNext(null, null)
        : escalatingFrom(old.nextLevel(), fresh, stood, inForce);
  }

  /** The first step of the ladder at this level or above is the next. */
  static Deadline escalatingFrom(int level, Deadline fresh, List<Pause> stood, Promises.InForce inForce) {
    var next = inForce.ladder().from(fresh.kind(), level).orElse(null);
    return fresh.escalatesNext(next == null ? null : next.level(),
        next == null ? null : inForce.escalatesAt(fresh, next, fresh.pausable() ? stood : List.of()));
  }
}
