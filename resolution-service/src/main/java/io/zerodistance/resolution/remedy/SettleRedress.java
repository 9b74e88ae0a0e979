package io.zerodistance.resolution.remedy;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.authority.Budgets;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.RedressCancelled;
import io.zerodistance.resolution.event.RedressPaid;
import io.zerodistance.resolution.event.RedressReversed;
import io.zerodistance.resolution.ledger.Ledger;
import io.zerodistance.resolution.ledger.LedgerState;
import io.zerodistance.resolution.payout.PayoutOutcome;
import io.zerodistance.resolution.shortletter.ShortLetters;

/** What a settled payout means for the remedy, the ledger and the budgets. */
@ApplicationScoped
class SettleRedress implements PayoutOutcome {

  @Inject
  Remedies remedies;
  @Inject
  CaseFiles cases;
  @Inject
  Ledger ledger;
  @Inject
  Budgets budgets;
  @Inject
  LateNews lateNews;
  @Inject
  ShortLetters letters;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  @Override
  public Uni<Set<String>> involved(CaseFile file, String id) {
    return remedies.find(file, id).map(found -> found.orElseThrow())
        // Often the same person.
        .map(remedy -> new HashSet<>(List.of(remedy.proposedBy(), remedy.authorisedBy())));
  }

  @Override
  public Uni<Void> paid(CaseFile file, String id) {
    return settle(file, id, RemedyState.PAID, LedgerState.PAID, "redress-paid").chain(remedy -> outbox.append(
        new RedressPaid(file.number(), file.businessUnit(), clock.instant(), id, remedy.amount())));
  }

  @Override
  public Uni<Void> cancelled(CaseFile file, String id) {
    return settle(file, id, RemedyState.CANCELLED, LedgerState.CANCELLED, "redress-cancelled")
        .call(() -> withoutMoney(file, id)).chain(remedy -> outbox.append(
            new RedressCancelled(file.number(), file.businessUnit(), clock.instant(), id, remedy.amount())));
  }

  @Override
  public Uni<Void> reversed(CaseFile file, String id) {
    return settle(file, id, RemedyState.REVERSED, LedgerState.REVERSED, "redress-reversed")
        .call(() -> withoutMoney(file, id)).chain(remedy -> outbox.append(
            new RedressReversed(file.number(), file.businessUnit(), clock.instant(), id, remedy.amount())));
  }

  /** The customer counts on money that did not arrive: a person is told on every case, the customer unless nobody waits any more. */
  private Uni<Void> withoutMoney(CaseFile file, String id) {
    var now = clock.instant();
    return budgets.release(file.businessUnit(), id)
        .chain(() -> lateNews.paymentCameBack(file, now))
        .chain(() -> file.isMoot() ? Uni.createFrom().voidItem()
            : letters.write(file, "not-paid-" + id, "REPLY", "NOT_PAID", null, now));
  }

  private Uni<Remedy> settle(CaseFile file, String id, RemedyState state, LedgerState entry, String what) {
    return remedies.find(file, id).map(found -> found.orElseThrow().becoming(state))
        .call(remedy -> remedies.keep(file, remedy))
        .call(remedy -> ledger.post(file, id, entry, remedy.amount()))
        .call(() -> cases.keep(file))
        .call(() -> timeline.note(file, clock.instant(), what, null, id));
  }
}
