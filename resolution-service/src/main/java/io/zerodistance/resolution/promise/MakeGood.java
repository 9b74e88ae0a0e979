package io.zerodistance.resolution.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.PromiseMadeGood;

/** Fulfils late what was promised: the promise stays broken and counts as such, but the customer waits no longer. */
@ApplicationScoped
class MakeGood {

  @Inject
  Promises promises;
  @Inject
  BreakOverduePromises breakOverdue;
  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** Saying it again changes nothing. */
  Uni<Promise> fulfil(CaseFile file, String id, String by) {
    var now = clock.instant();
    return promises.find(file, id).map(found -> found.orElseThrow(Problems::notFound)).chain(promise -> {
      if (promise.madeGoodAt() != null) {
        return Uni.createFrom().item(promise);
      }
      return broken(file, promise, now).chain(broken -> promises.makeGood(broken, now)
          .chain(() -> cases.keep(file))
          .chain(() -> timeline.note(file, now, "promise-made-good", by, id))
          .chain(() -> outbox.append(
              new PromiseMadeGood(file.number(), file.businessUnit(), now, id, broken.due(), by)))
          .replaceWith(broken.madeGood(now)));
    });
  }

  /** The scan may not have found it yet. */
  private Uni<Promise> broken(CaseFile file, Promise promise, Instant now) {
    return switch (promise.state()) {
      case BROKEN -> Uni.createFrom().item(promise);
      case PENDING -> {
        if (!promise.due().isBefore(now)) {
          throw refused(promise, "It is due at " + promise.due() + ": it is kept, not made good.");
        }
        yield breakOverdue.breakOne(file, promise, now).replaceWith(promise.settled(PromiseState.BROKEN, now));
      }
      case KEPT, RENEGOTIATED, CANCELLED -> throw refused(promise, "Only a broken promise is made good.");
    };
  }

  private static RuntimeException refused(Promise promise, String whatToDo) {
    return Problems.of(KeepPromise.SETTLED, whatToDo, Map.of("state", promise.state().name()));
  }
}
