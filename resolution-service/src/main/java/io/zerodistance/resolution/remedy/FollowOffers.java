package io.zerodistance.resolution.remedy;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.EachAlone;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.BusinessUnits;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.shortletter.ShortLetters;

/** Brings offers without an answer to mind once, and ends them in time; each step once, whoever finds it. */
@ApplicationScoped
class FollowOffers {

  private static final int AT_ONCE = 200;

  @Inject
  OfferTimes times;
  @Inject
  Remedies remedies;
  @Inject
  EndOffer endOffer;
  @Inject
  ShortLetters letters;
  @Inject
  CaseFiles cases;
  @Inject
  LateNews lateNews;
  @Inject
  Timeline timeline;
  @Inject
  EachAlone eachAlone;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  /** Not at once after a start: answers that came while the service was down are read first. */
  @Scheduled(every = "{resolution.offer.scan}", delayed = "{resolution.offer.scan-after}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> scan() {
    var now = clock.instant();
    return transactions.inOwnContext(BusinessUnits.all(), () -> times.due(now, AT_ONCE))
        .chain(due -> eachAlone.of(due, OfferTimes.Due::businessUnit, offer -> "offer " + offer.remedy(),
            offer -> follow(offer, now)));
  }

  private Uni<Void> follow(OfferTimes.Due found, Instant now) {
    // Under the lock of the case: the customer may have answered, or another replica may have been here.
    return cases.lock(found.number()).chain(file -> times.stillDue(found, now).chain(due -> due.isEmpty()
        ? Uni.createFrom().voidItem()
        : (due.get().hasEnded(now) ? end(file, due.get(), now) : remind(file, due.get(), now))
            .chain(() -> cases.keep(file))));
  }

  private Uni<Void> remind(CaseFile file, OfferTimes.Due offer, Instant now) {
    return times.reminded(offer).chain(() -> file.isMoot() || offer.isDoneWith(file) ? Uni.createFrom().voidItem()
        : timeline.note(file, now, "offer-reminded", null, offer.remedy())
            .chain(() -> letters.write(file, "remind-" + offer.remedy(), "REMEDY",
                offer.endsAt() == null ? "OFFER_REMINDER" : "OFFER_REMINDER_UNTIL", offer.endsAt(), now)));
  }

  private Uni<Void> end(CaseFile file, OfferTimes.Due offer, Instant now) {
    return offer.isDoneWith(file) ? times.left(offer)
        : remedies.find(file, offer.remedy()).map(found -> found.orElseThrow())
            .chain(remedy -> endOffer.unanswered(file, remedy))
            .chain(() -> offer.toldYes() ? lateNews.answerMovedNothing(file, now) : Uni.createFrom().voidItem())
            .chain(() -> file.isMoot() ? Uni.createFrom().voidItem()
                : letters.write(file, "ended-" + offer.remedy(), "REPLY",
                    offer.toldYes() ? "OFFER_ENDED_UNASKED" : "OFFER_ENDED", null, now));
  }
}
