package io.zerodistance.resolution.remedy;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.authority.Budgets;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.RemedyAnswered;
import io.zerodistance.resolution.ledger.Ledger;
import io.zerodistance.resolution.ledger.LedgerState;
import io.zerodistance.resolution.payout.Payouts;

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
  Budgets budgets;
  @Inject
  Payouts payouts;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** {@code comment}: id of the customer's words in intake, null for none. */
  Uni<Void> answer(String number, String id, boolean accepted, String comment) {
    return cases.lock(number).chain(file -> remedies.find(file, id)
        .chain(found -> found.filter(remedy -> remedy.state() == RemedyState.GRANTED)
            .map(remedy -> answer(file, remedy, accepted, comment))
            .orElseGet(() -> timeline.note(file, clock.instant(), "answer-without-offer", "customer", id))));
  }

  private Uni<Void> answer(CaseFile file, Remedy remedy, boolean accepted, String comment) {
    var now = clock.instant();
    return remedies.keep(file, remedy.becoming(accepted ? RemedyState.ACCEPTED : RemedyState.DECLINED))
        .chain(() -> !remedy.isRedress() ? Uni.createFrom().voidItem()
            : accepted ? owe(file, remedy) : giveBack(file, remedy))
        .chain(() -> offers.answered(file, remedy.id(), now, comment))
        .chain(() -> cases.keep(file))
        .chain(
            () -> timeline.note(file, now, accepted ? "remedy-accepted" : "remedy-declined", "customer", remedy.id()))
        .chain(() -> outbox.append(
            new RemedyAnswered(file.number(), file.businessUnit(), now, remedy.id(), accepted)));
  }

  private Uni<Void> owe(CaseFile file, Remedy remedy) {
    return ledger.post(file, remedy.id(), LedgerState.ACCEPTED, remedy.amount())
        .chain(() -> payouts.schedule(file, remedy.id(), remedy.amount(), remedy.payee()));
  }

  private Uni<Void> giveBack(CaseFile file, Remedy remedy) {
    return ledger.post(file, remedy.id(), LedgerState.CANCELLED, remedy.amount())
        .chain(() -> budgets.release(file.businessUnit(), remedy.id()));
  }
}
