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
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.PromiseRenegotiated;

/** Gives a promise a later time, for a reason, before it is due; afterwards it is broken, and a new one is made instead. */
@ApplicationScoped
public class RenegotiatePromise {

  @Inject
  Promises promises;
  @Inject
  MakePromise makePromise;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** The promise that takes its place; telling the customer is the caller's part. */
  public Uni<Promise> renegotiate(CaseFile file, String id, Instant due, String reason, String by) {
    var now = clock.instant();
    return promises.find(file, id).map(found -> found.orElseThrow(Problems::notFound)).chain(promise -> {
      if (!promise.state().mayBecome(PromiseState.RENEGOTIATED) || promise.due().isBefore(now)) {
        throw Problems.of(KeepPromise.SETTLED, "A promise gets a new time only before it is due, which was "
            + promise.due() + ": tell the customer and make a new promise.", Map.of("state", promise.state().name()));
      }
      if (!due.isAfter(promise.due())) {
        throw Texts.invalid("due",
            "Give a time after " + promise.due() + "; what is done sooner needs no new promise.");
      }
      return promises.settle(promise, PromiseState.RENEGOTIATED, now)
          .chain(() -> makePromise.make(file, promise.text(), due, by, id, reason))
          .call(next -> timeline.note(file, now, "promise-renegotiated", by, next.id()))
          .call(next -> outbox.append(new PromiseRenegotiated(file.number(), file.businessUnit(), now, id,
              promise.due(), next.id(), due, by)));
    });
  }
}
