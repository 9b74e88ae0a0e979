package io.zerodistance.intake.email;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.EachAlone;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.attachment.KeepOriginal;
import io.zerodistance.intake.unit.BusinessUnits;

/** Deletes what nobody found a customer's mail in; first the bytes, then what the row says of them. */
@ApplicationScoped
class ForgetMail {

  private static final Logger LOG = Logger.getLogger(ForgetMail.class);

  @Inject
  SetAside setAside;
  @Inject
  KeepOriginal originals;
  @Inject
  MailSettings settings;
  @Inject
  BusinessUnits units;
  @Inject
  EachAlone eachAlone;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  @Scheduled(every = "10m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> forget() {
    var all = units.all();
    var before = clock.instant().minus(settings.keepIgnored());
    return transactions
        .inOwnContext(all, () -> setAside.olderThan(String.join(",", all.businessUnits()), before))
        .chain(old -> eachAlone.outside(old, 1, one -> "mail to forget " + one.key(), this::forget))
        .onFailure().invoke(away -> LOG.warnf("mail to forget waits: %s", away)).onFailure().recoverWithNull();
  }

  private Uni<Void> forget(SetAside.Old one) {
    var unit = one.stored().businessUnit();
    return originals.discard(one.stored())
        .chain(() -> transactions.within(Scope.of(unit), () -> setAside.forget(unit, one.key())));
  }
}
