package io.zerodistance.intake.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.EachAlone;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.unit.BusinessUnits;

/**
 * Sends the letters that wait: taken in one transaction, carried outside of any, settled in another. A crash in between sends
 * again under the same key, by which gateways and mail programs drop the second.
 */
@ApplicationScoped
class SendDeliveries {

  private static final Logger LOG = Logger.getLogger(SendDeliveries.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
  /** Resolution is asked at least every quarter of an hour, for as long as it is away. */
  private static final int MOST_UNREAD = 6;

  @Inject
  Deliveries deliveries;
  @Inject
  PackParcel packParcel;
  @Any
  @Inject
  Instance<Carrier> carriers;
  @Inject
  BusinessUnits units;
  @Inject
  DeliverySettings settings;
  @Inject
  EachAlone eachAlone;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  @Scheduled(every = "${zd.delivery.send:3s}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> sendDue() {
    var all = units.all();
    var now = clock.instant();
    return transactions
        .inOwnContext(all,
            () -> deliveries.takeDue(String.join(",", all.businessUnits()), now, now.plus(settings.held()),
                settings.batch()))
        .chain(due -> eachAlone.outside(due, settings.parallel(), one -> "letter " + one.key(), this::send)
            .chain(() -> due.size() < settings.batch() ? Uni.createFrom().voidItem() : sendDue()))
        .onFailure().invoke(away -> LOG.warnf("letters wait: %s", away)).onFailure().recoverWithNull();
  }

  private Uni<Void> send(Delivery taken) {
    return packParcel.pack(taken).onItem().transformToUni(this::carry)
        .onFailure().invoke(away -> LOG.warnf("letter %s waits: %s", taken.key(), away.getClass().getSimpleName()))
        .onFailure().recoverWithItem(away -> new Outcome.Unread("unread"))
        // If this fails, the next replica finds it when its time with us is over.
        .chain(outcome -> transactions.within(Scope.of(taken.businessUnit()), () -> settle(taken, outcome)));
  }

  private Uni<Outcome> carry(Optional<Parcel> packed) {
    if (packed.isEmpty()) {
      return Uni.createFrom().item(new Outcome.Gone());
    }
    var parcel = packed.get();
    return carriers.stream().filter(one -> one.serves(parcel.way(), parcel.unit().id())).findFirst()
        .map(one -> one.carry(parcel).onFailure()
            .invoke(failure -> LOG.warnf("letter %s: %s", parcel, failure.getClass().getSimpleName()))
            .onFailure().recoverWithItem(failure -> new Outcome.Later("no-answer")))
        .orElse(Uni.createFrom().item(new Outcome.Refused("not-set-up")));
  }

  private Uni<Void> settle(Delivery taken, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Sent sent -> end(taken, DeliveryState.SENT, null);
      case Outcome.NoAddress none -> end(taken, DeliveryState.NO_ADDRESS, null);
      case Outcome.Refused refused -> end(taken, DeliveryState.REFUSED, refused.reason());
      case Outcome.Unclear unclear -> end(taken, DeliveryState.UNCLEAR, unclear.reason());
      case Outcome.Gone gone -> end(taken, DeliveryState.GONE, null);
      case Outcome.Later later -> taken.attempts() >= settings.attempts()
          ? end(taken, DeliveryState.REFUSED, later.reason()) : again(taken, later.reason(), taken.attempts());
      case Outcome.Unread unread -> again(taken, unread.reason(), Math.min(taken.attempts(), MOST_UNREAD));
    };
  }

  private Uni<Void> end(Delivery taken, DeliveryState state, String reason) {
    var now = clock.instant();
    return deliveries.settle(taken, state, reason, taken.attempts(), now, now);
  }

  private Uni<Void> again(Delivery taken, String reason, int attempts) {
    var now = clock.instant();
    return deliveries.settle(taken, DeliveryState.WAITING, reason, attempts,
        now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10))), now);
  }
}
