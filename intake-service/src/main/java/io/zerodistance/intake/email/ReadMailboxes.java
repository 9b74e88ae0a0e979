package io.zerodistance.intake.email;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.attachment.OnWorker;
import io.zerodistance.intake.unit.BusinessUnits;

/**
 * Looks into every unit's mailbox. A mail is handled first and marked then: whoever dies in between reads it again, and it changes
 * nothing. A mail that fails stays unmarked and holds up no other.
 */
@ApplicationScoped
class ReadMailboxes {

  private static final Logger LOG = Logger.getLogger(ReadMailboxes.class);
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Inject
  MailSettings settings;
  @Inject
  MailRecords records;
  @Inject
  TakeMail takeMail;
  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  private String holder;

  @PostConstruct
  void prepare() {
    holder = UUID.randomUUID().toString();
  }

  @Scheduled(every = "${zd.mail.poll:15s}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> poll() {
    if (settings.imap().host().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return transactions.onOwnContext(() -> Multi.createFrom().iterable(settings.mailboxes().entrySet()).onItem()
        .transformToUniAndConcatenate(entry -> read(entry.getKey(), entry.getValue())
            .onFailure().invoke(away -> LOG.warnf("mailbox of %s waits: %s", entry.getKey(), away))
            .onFailure().recoverWithNull())
        .collect().last().replaceWithVoid());
  }

  private Uni<Void> read(String unit, MailSettings.Mailbox box) {
    if (units.find(unit).isEmpty()) {
      return Uni.createFrom().failure(new IllegalStateException("zd.mail.mailboxes." + unit + ": no such unit"));
    }
    return lease(unit).chain(ours -> !ours ? Uni.createFrom().voidItem()
        : OnWorker.call(() -> Mailbox.open(settings.imap(), box)).chain(mailbox -> handleAll(unit, mailbox)
            .onTermination().call(() -> OnWorker.run(mailbox::close).onFailure().recoverWithNull())));
  }

  private Uni<Void> handleAll(String unit, Mailbox mailbox) {
    return OnWorker.call(mailbox::unhandled).chain(ids -> Multi.createFrom().iterable(ids).onItem()
        .transformToUniAndConcatenate(id -> handle(unit, mailbox, id)
            .onFailure().invoke(failure -> LOG.errorf(failure, "mail %d of %s stays for the next time", id, unit))
            .onFailure().recoverWithNull())
        .collect().last().replaceWithVoid());
  }

  private Uni<Void> handle(String unit, Mailbox mailbox, long id) {
    int largest = Math.toIntExact(settings.largest().asLongValue());
    return lease(unit).chain(ours -> !ours ? Uni.createFrom().voidItem()
        : OnWorker.call(() -> mailbox.read(id, largest))
            .chain(raw -> raw == null ? Uni.createFrom().voidItem() : takeMail.take(unit, raw))
            .chain(() -> OnWorker.run(() -> mailbox.markHandled(id))));
  }

  private Uni<Boolean> lease(String unit) {
    var now = clock.instant();
    return transactions.within(Scope.of(unit), () -> records.lease(unit, holder, now.plus(LEASE), now));
  }
}
