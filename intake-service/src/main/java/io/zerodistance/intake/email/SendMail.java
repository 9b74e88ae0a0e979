package io.zerodistance.intake.email;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.EachAlone;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.email.MailRecords.Outgoing;
import io.zerodistance.intake.unit.BusinessUnits;

/**
 * Sends the mails that wait, outside any transaction, with growing patience. A crash between sending and noting it
 * sends one again, with the same message id, by which mail programs drop the second.
 */
@ApplicationScoped
class SendMail {

  private static final Logger LOG = Logger.getLogger(SendMail.class);
  private static final Duration HELD = Duration.ofMinutes(2);
  private static final int MOST_ATTEMPTS = 12;

  @Inject
  MailSettings settings;
  @Inject
  MailRecords records;
  @Inject
  WriteMail writing;
  @Inject
  Complaints complaints;
  @Inject
  BusinessUnits units;
  @Inject
  ReactiveMailer mailer;
  @Inject
  EachAlone eachAlone;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  @Scheduled(every = "${zd.mail.send:3s}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> sendDue() {
    if (settings.imap().host().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var all = units.all();
    var now = clock.instant();
    return transactions
        .inOwnContext(all, () -> records.takeDue(String.join(",", all.businessUnits()), now, now.plus(HELD)))
        .chain(due -> eachAlone.outside(due, 1, one -> one.kind() + " of " + one.number(), this::send))
        .onFailure().invoke(away -> LOG.warnf("mails wait: %s", away)).onFailure().recoverWithNull();
  }

  private Uni<Void> send(Outgoing mail) {
    var scope = Scope.of(mail.businessUnit());
    return transactions.within(scope, () -> complaints.find(scope, mail.number()))
        .chain(complaint -> mailer.send(writing.of(mail, complaint)))
        .chain(() -> transactions.within(scope, () -> records.sent(mail, clock.instant())))
        .onFailure().recoverWithUni(failure -> {
          LOG.warnf("%s of %s waits: %s", mail.kind(), mail.number(), failure);
          var now = clock.instant();
          var next = now.plus(Duration.ofSeconds(15L << Math.min(mail.attempts(), 10)));
          return transactions.within(scope,
              () -> records.retry(mail, next, mail.attempts() >= MOST_ATTEMPTS ? now : null));
        });
  }
}
