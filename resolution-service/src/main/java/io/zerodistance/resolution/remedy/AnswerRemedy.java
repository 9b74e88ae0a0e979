package io.zerodistance.resolution.remedy;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.RemedyAnswered;
import io.zerodistance.resolution.ledger.Ledger;
import io.zerodistance.resolution.ledger.LedgerState;
import io.zerodistance.resolution.payout.Payouts;
import io.zerodistance.resolution.told.ToldAnswer;

/** The customer accepts, and redress becomes due; or declines, and the budget is free again. Only an offered remedy can be answered, once. */
@ApplicationScoped
class AnswerRemedy {

  @Inject
  CaseFiles cases;
  @Inject
  Remedies remedies;
  @Inject
  Offers offers;
  @Inject
  Ledger ledger;
  @Inject
  ReleaseRedress release;
  @Inject
  Payouts payouts;
  @Inject
  LateNews lateNews;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** {@code comment}: id of the customer's words in intake, null for none. */
  Uni<Void> answer(String number, String id, boolean accepted, String comment) {
    return cases.lock(number).chain(file -> remedies.find(file, id)
        .chain(found -> found.filter(Remedy::awaitsAnswer)
            .map(remedy -> answer(file, remedy, accepted, comment, null))
            .orElseGet(() -> withoutOffer(file, found, id, accepted))
            .call(() -> accepted && comment == null && !found.map(AnswerRemedy::isWork).orElse(false)
                ? Uni.createFrom().voidItem() : lateNews.customerWrote(file, clock.instant()))));
  }

  /** The same in the words of the staff who was told; what it moves is the same. */
  Uni<Void> asTold(CaseFile file, Remedy remedy, ToldAnswer told) {
    return answer(file, remedy, told.yes(), null, told.by());
  }

  /** Nothing moves; what says otherwise than what became of the offer is read by a person, on an open case, too. */
  private Uni<Void> withoutOffer(CaseFile file, Optional<Remedy> found, String id, boolean accepted) {
    var now = clock.instant();
    return timeline.note(file, now, "answer-without-offer", "customer", id)
        .chain(() -> found.filter(remedy -> remedy.wasTaken() == accepted).isPresent() ? Uni.createFrom().voidItem()
            : lateNews.answerMovedNothing(file, now));
  }

  private Uni<Void> answer(CaseFile file, Remedy remedy, boolean accepted, String comment, String toldBy) {
    var now = clock.instant();
    var what = (accepted ? "remedy-accepted" : "remedy-declined") + (toldBy == null ? "" : "-as-told");
    return remedies.keep(file, remedy.becoming(accepted ? RemedyState.ACCEPTED : RemedyState.DECLINED))
        .chain(() -> accepted ? owe(file, remedy) : release.of(file, remedy))
        .chain(() -> offers.answered(file, remedy.id(), now, comment))
        .chain(() -> cases.keep(file))
        .chain(() -> timeline.note(file, now, what, toldBy == null ? "customer" : toldBy, remedy.id()))
        .chain(() -> outbox.append(new RemedyAnswered(file.number(), file.businessUnit(), now, remedy.id(), accepted,
            toldBy == null ? null : true)));
  }

  /** Money that is accepted is paid by itself, so a bare yes to it needs no person; a repair or a replacement is done by people. */
  private static boolean isWork(Remedy remedy) {
    return remedy.awaitsAnswer() && remedy.type() == RemedyType.CORRECTION;
  }

  private Uni<Void> owe(CaseFile file, Remedy remedy) {
    return !remedy.isRedress() ? Uni.createFrom().voidItem()
        : ledger.post(file, remedy.id(), LedgerState.ACCEPTED, remedy.amount())
            .chain(() -> payouts.schedule(file, remedy.id(), remedy.amount(), remedy.payee()));
  }
}
