package io.zerodistance.resolution.payout;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.BusinessUnits;
import io.zerodistance.resolution.casefile.CaseFiles;

/**
 * Pays what is due: claim in one transaction, call outside of any, settle in another. A lost reply is cleared by asking for
 * the key; the same key is used again, so that nothing is paid twice; what stays unclear stops for a person.
 */
@ApplicationScoped
class PayOut {

  private static final Logger LOG = Logger.getLogger(PayOut.class);

  @Inject
  Payouts payouts;
  @Inject
  Gateway gateway;
  @Inject
  PayoutOutcome outcome;
  @Inject
  CaseFiles cases;
  @Inject
  Transactions transactions;
  @Inject
  PayoutSettings settings;
  @Inject
  Clock clock;

  private final String owner = UUID.randomUUID().toString();

  @Scheduled(every = "{resolution.payout.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> work() {
    return transactions
        .inOwnContext(BusinessUnits.all(), () -> payouts.claim(owner, settings.lease(), settings.batch()))
        .chain(claimed -> Multi.createFrom().iterable(claimed)
            .onItem().transformToUni(this::payOne).merge(settings.parallel())
            .collect().asList()
            .chain(() -> claimed.size() < settings.batch() ? Uni.createFrom().voidItem() : work()));
  }

  private Uni<Void> payOne(Payout payout) {
    // An earlier attempt may have been paid without our knowing: ask before paying again.
    var first = payout.attempts() > 1 ? gateway.ask(payout)
        : Uni.createFrom().<GatewayAnswer>item(new GatewayAnswer.NotThere());
    return first.chain(answer -> answer instanceof GatewayAnswer.NotThere ? payThenAsk(payout)
        : Uni.createFrom().item(answer))
        .chain(answer -> transactions.inOwnContext(Scope.of(payout.businessUnit()), () -> settle(payout, answer)))
        // A failed settlement leaves the claim; its lease runs out and the next worker asks the gateway.
        .onFailure()
        .invoke(failure -> LOG.warnf("payout %s not settled: %s", payout.remedy(), failure.getClass().getSimpleName()))
        .onFailure().recoverWithNull();
  }

  private Uni<GatewayAnswer> payThenAsk(Payout payout) {
    return gateway.pay(payout).chain(answer -> answer instanceof GatewayAnswer.Unknown ? gateway.ask(payout)
        : Uni.createFrom().item(answer));
  }

  private Uni<Void> settle(Payout payout, GatewayAnswer answer) {
    return switch (answer) {
      case GatewayAnswer.PaidWith paid -> cases.lock(payout.number())
          .chain(file -> payouts.settleClaimed(payout, owner, PayoutState.PAID, paid.gatewayId(), null, clock.instant())
              .chain(mine -> mine ? outcome.paid(file, payout.remedy()) : Uni.createFrom().voidItem()));
      case GatewayAnswer.Refused refused -> stop(payout, refused.problem());
      case GatewayAnswer.NotThere notThere -> later(payout, "not-paid");
      case GatewayAnswer.Unknown unknown -> later(payout, unknown.problem());
    };
  }

  private Uni<Void> later(Payout payout, String problem) {
    return payout.attempts() >= settings.attempts() ? stop(payout, problem)
        : payouts.settleClaimed(payout, owner, PayoutState.DUE, null, problem,
            clock.instant().plus(backoff(payout.attempts()))).replaceWithVoid();
  }

  private Uni<Void> stop(Payout payout, String problem) {
    return payouts.settleClaimed(payout, owner, PayoutState.UNCLEAR, null, problem, clock.instant()).replaceWithVoid();
  }

  private Duration backoff(int attempts) {
    return settings.backoff().multipliedBy(1L << Math.min(attempts - 1, 10));
  }
}
