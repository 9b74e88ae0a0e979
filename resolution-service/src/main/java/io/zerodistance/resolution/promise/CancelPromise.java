package io.zerodistance.resolution.promise;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.PromiseCancelled;

/** Ends a promise that the customer does not want any more, before it is due: afterwards it would only hide that it was broken. */
@ApplicationScoped
class CancelPromise {

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

  /** {@code consent}: when and how the customer agreed. */
  Uni<Promise> cancel(CaseFile file, String id, String consent, String by) {
    var now = clock.instant();
    return promises.find(file, id).map(found -> found.orElseThrow(Problems::notFound))
        .chain(promise -> promises.cancel(promise, consent, now).invoke(done -> {
          if (!done) {
            throw Problems.of(KeepPromise.SETTLED,
                "Only a promise that is still to come can be cancelled; one that was "
                    + "broken is made good.",
                Map.of("state", promise.state().name()));
          }
        }))
        .chain(() -> cases.keep(file))
        .chain(() -> timeline.note(file, now, "promise-cancelled", by, id))
        .chain(() -> outbox.append(new PromiseCancelled(file.number(), file.businessUnit(), now, id, by)))
        .chain(() -> promises.find(file, id)).map(found -> found.orElseThrow());
  }
}
