package io.zerodistance.resolution.remedy;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.RemedyLapsed;

/** Ends an offer that nobody answered: posted as cancelled, its budgets free, and the others are told. The case is locked. */
@ApplicationScoped
class EndOffer {

  @Inject
  Remedies remedies;
  @Inject
  ReleaseRedress release;
  @Inject
  OfferTimes times;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  Uni<Void> unanswered(CaseFile file, Remedy remedy) {
    var now = clock.instant();
    return remedies.keep(file, remedy.becoming(RemedyState.CANCELLED))
        .chain(() -> release.of(file, remedy))
        .chain(() -> times.lapsed(file, remedy.id(), now))
        .chain(() -> timeline.note(file, now, "offer-lapsed", null, remedy.id()))
        .chain(() -> outbox.append(new RemedyLapsed(file.number(), file.businessUnit(), now, remedy.id())));
  }
}
