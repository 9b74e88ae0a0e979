package io.zerodistance.resolution.closing;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.CaseClosed;
import io.zerodistance.resolution.event.ResolutionConfirmed;

/** Ends a case on the customer's word or on the customer's silence. */
@ApplicationScoped
class CloseCase {

  private static final String CUSTOMER = "customer";

  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  ClosingRules rules;
  @Inject
  LateNews lateNews;
  @Inject
  Clock clock;

  /**
   * The customer says that it is resolved: confirmed and closed at once, even before we proposed it. {@code message}: id of the words that
   * came with it, null for none; a person reads them, for they may want something all the same.
   */
  Uni<Void> confirmed(CaseFile file, String message) {
    return (file.isOver()
        ? timeline.note(file, clock.instant(), "confirmed-again", CUSTOMER, message).replaceWith(file)
        : confirmedFirst(file, message)).chain(
            over -> message == null ? Uni.createFrom().voidItem()
                : lateNews.customerWrote(over, clock.instant()));
  }

  private Uni<CaseFile> confirmedFirst(CaseFile file, String message) {
    var now = clock.instant();
    return timeline.note(file, now, "resolution-confirmed", CUSTOMER, message)
        .chain(() -> lateNews.overtaken(file))
        .chain(() -> outbox.append(new ResolutionConfirmed(file.number(), file.businessUnit(), now, true, null)))
        .chain(() -> close(file, CUSTOMER, true));
  }

  /** Nobody objected in time: it counts as resolved, but never as confirmed by the customer. */
  Uni<Void> bySilence(CaseFile file) {
    var now = clock.instant();
    return timeline.note(file, now, "resolution-not-objected", null, null)
        .chain(() -> outbox.append(new ResolutionConfirmed(file.number(), file.businessUnit(), now, false, null)))
        .chain(() -> close(file, null, false)).replaceWithVoid();
  }

  /**
   * Staff was told that it is resolved: over, but not confirmed in the customer's own hand, who may still say otherwise; what the customer
   * wrote waits for its reader as before.
   */
  Uni<CaseFile> asTold(CaseFile file, String by) {
    var now = clock.instant();
    return timeline.note(file, now, "resolution-confirmed-as-told", by, null)
        .chain(() -> outbox.append(new ResolutionConfirmed(file.number(), file.businessUnit(), now, false, true)))
        .chain(() -> close(file, by, false));
  }

  private Uni<CaseFile> close(CaseFile file, String by, boolean confirmed) {
    var now = clock.instant();
    var closed = file.closed(now);
    return cases.keep(closed)
        .chain(() -> timeline.note(closed, now, "case-closed", by, confirmed ? "confirmed" : "not-confirmed"))
        .chain(() -> rules.reopenUntil(file.businessUnit(), now))
        .chain(until -> outbox.append(new CaseClosed(file.number(), file.businessUnit(), now, file.handler(), confirmed,
            file.round(), until)))
        .replaceWith(closed);
  }
}
