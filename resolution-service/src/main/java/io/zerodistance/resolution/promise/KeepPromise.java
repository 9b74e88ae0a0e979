package io.zerodistance.resolution.promise;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.PromiseKept;

/** Marks a promise as kept; only before its due time, for a late one is broken whatever came of it. */
@ApplicationScoped
class KeepPromise {

  static final ProblemType SETTLED = new ProblemType("promise-settled", 409, "The promise is settled already");

  @Inject
  Promises promises;
  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  Uni<Promise> keep(CaseFile file, String id, String by) {
    var now = clock.instant();
    return promises.find(file, id).map(found -> found.orElseThrow(Problems::notFound)).chain(promise -> {
      if (promise.state() == PromiseState.KEPT) {
        return Uni.createFrom().item(promise);
      }
      if (!promise.state().mayBecome(PromiseState.KEPT) || promise.due().isBefore(now)) {
        throw Problems.of(SETTLED, "It was due at " + promise.due() + ": tell the customer and make a new promise.",
            Map.of("state", promise.state().name()));
      }
      return promises.settle(promise, PromiseState.KEPT, now)
          .chain(() -> cases.keep(file))
          .chain(() -> timeline.note(file, now, "promise-kept", by, id))
          .chain(() -> outbox.append(new PromiseKept(file.number(), file.businessUnit(), now, id)))
          .replaceWith(promise.settled(PromiseState.KEPT, now));
    });
  }
}
