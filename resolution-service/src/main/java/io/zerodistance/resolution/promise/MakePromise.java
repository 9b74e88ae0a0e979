package io.zerodistance.resolution.promise;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.PromiseMade;
import io.zerodistance.resolution.storage.Ids;

/** Records what was promised to the customer, due in the future. */
@ApplicationScoped
public class MakePromise {

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

  public Uni<Promise> make(CaseFile file, String text, Instant due, String by) {
    return make(file, text, due, by, null, null);
  }

  /** In the place of an earlier one, for a reason; both may be null. */
  Uni<Promise> make(CaseFile file, String text, Instant due, String by, String follows, String reason) {
    var now = clock.instant();
    if (!due.isAfter(now)) {
      throw Texts.invalid("due", "Give a due time in the future; what is past cannot be promised.");
    }
    var promise =
        new Promise(Ids.next(), file.number(), file.businessUnit(), text, due, PromiseState.PENDING, by, now, null,
            follows, reason, null, null);
    return promises.make(promise)
        .chain(() -> cases.keep(file))
        .chain(() -> timeline.note(file, now, "promise-made", by, promise.id()))
        .chain(() -> outbox.append(new PromiseMade(file.number(), file.businessUnit(), now, promise.id(), due, by)))
        .replaceWith(promise);
  }
}
