package io.zerodistance.resolution.promise;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.EachAlone;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.BusinessUnits;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.PromiseBroken;
import io.zerodistance.resolution.event.PromiseCancelled;

/** Finds pending promises past their due time by the due index, page by page; each is broken once, whoever finds it. */
@ApplicationScoped
class BreakOverduePromises {

  private static final int PAGE = 100;

  @Inject
  Promises promises;
  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  EachAlone eachAlone;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  @Scheduled(every = "{resolution.promise.scan}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> scan() {
    return page(clock.instant(), Instant.EPOCH, "");
  }

  private Uni<Void> page(Instant now, Instant afterDue, String afterId) {
    return transactions.inOwnContext(BusinessUnits.all(), () -> promises.overdue(now, afterDue, afterId, PAGE))
        .chain(overdue -> eachAlone
            .of(overdue, Promise::businessUnit, promise -> "promise " + promise.id(), this::breakOne)
            .chain(() -> overdue.size() < PAGE ? Uni.createFrom().voidItem()
                : page(now, overdue.getLast().due(), overdue.getLast().id())));
  }

  private Uni<Void> breakOne(Promise promise) {
    var now = clock.instant();
    return cases.lock(promise.number())
        .chain(file -> file.isMoot() ? cancel(file, promise, now) : breakOne(file, promise, now));
  }

  private Uni<Void> cancel(CaseFile file, Promise promise, Instant now) {
    return promises.settle(promise, PromiseState.CANCELLED, now)
        .chain(mine -> !mine ? Uni.createFrom().voidItem()
            : cases.keep(file)
                .chain(() -> timeline.note(file, now, "promise-moot", null, promise.id()))
                .chain(() -> outbox.append(
                    new PromiseCancelled(file.number(), file.businessUnit(), now, promise.id(), null))));
  }

  /** Under the lock of the case. */
  Uni<Void> breakOne(CaseFile file, Promise promise, Instant now) {
    return promises.settle(promise, PromiseState.BROKEN, now)
        .chain(mine -> !mine ? Uni.createFrom().voidItem()
            : cases.keep(file)
                .chain(() -> timeline.note(file, now, "promise-broken", null, promise.id()))
                .chain(() -> outbox.append(
                    new PromiseBroken(file.number(), file.businessUnit(), now, promise.id(), promise.due()))));
  }
}
