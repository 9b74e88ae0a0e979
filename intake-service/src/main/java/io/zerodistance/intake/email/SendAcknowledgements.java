package io.zerodistance.intake.email;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.complaint.WriteAcknowledgement;
import io.zerodistance.intake.email.MailRecords.Outgoing;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.secret.TrackingTokens;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Language;

/**
 * Sends the acknowledgements that wait, outside any transaction, with growing patience. A crash between sending and noting it
 * sends one again, with the same message id, by which mail programs drop the second.
 */
@ApplicationScoped
class SendAcknowledgements {

  private static final Logger LOG = Logger.getLogger(SendAcknowledgements.class);
  private static final Duration HELD = Duration.ofMinutes(2);
  private static final int MOST_ATTEMPTS = 12;

  @Inject
  MailSettings settings;
  @Inject
  MailRecords records;
  @Inject
  ReplyAddress replies;
  @Inject
  Complaints complaints;
  @Inject
  ContactVault vault;
  @Inject
  TrackingTokens tokens;
  @Inject
  BusinessUnits units;
  @Inject
  ReactiveMailer mailer;
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
    return transactions.onOwnContext(() -> transactions
        .within(all, () -> records.takeDue(String.join(",", all.businessUnits()), now, now.plus(HELD)))
        .chain(
            due -> Multi.createFrom().iterable(due).onItem().transformToUniAndConcatenate(this::send).collect().last()
                .replaceWithVoid()))
        .onFailure().invoke(away -> LOG.warnf("acknowledgements wait: %s", away)).onFailure().recoverWithNull();
  }

  private Uni<Void> send(Outgoing mail) {
    var scope = Scope.of(mail.businessUnit());
    return transactions.within(scope, () -> complaints.find(scope, mail.number()))
        .chain(complaint -> mailer.send(write(mail, complaint)))
        .chain(() -> transactions.within(scope, () -> records.sent(mail, clock.instant())))
        .onFailure().recoverWithUni(failure -> {
          LOG.warnf("acknowledgement of %s waits: %s", mail.number(), failure);
          var now = clock.instant();
          var next = now.plus(Duration.ofSeconds(15L << Math.min(mail.attempts(), 10)));
          return transactions.within(scope,
              () -> records.retry(mail, next, mail.attempts() >= MOST_ATTEMPTS ? now : null));
        });
  }

  private Mail write(Outgoing outgoing, Complaint complaint) {
    var number = complaint.number();
    var unit = units.find(complaint.businessUnit()).orElseThrow();
    var language = Language.answering(complaint.language());
    var address = settings.mailboxes().get(unit.id()).address();
    var words = WriteAcknowledgement.of(unit, complaint.kind(), number, complaint.language(), complaint.safety());
    var link = settings.publicUrl() + "/track?number=" + number + "#" + tokens.of(number);
    var text = words.text() + "\n\n" + words.nextStep() + "\n\n"
        + language.pick("查询进展、补充材料：", "Follow it and add to it: ") + link + "\n\n"
        + language.pick("您也可以直接回复本邮件。", "You may also simply reply to this mail.") + "\n\n" + unit.name(language)
        + "\n";
    var subject = replies.subjectTag(number) + " "
        + language.pick("我们已收到您的反映", "We have received what you told us");
    var mail = Mail.withText(vault.open(complaint.sealedContact(), unit.id(), number).email(), subject, text)
        .setFrom(address).setReplyTo(replies.replyTo(address, number))
        .addHeader("Message-ID", replies.messageId(address, number, "ack"))
        .addHeader("Auto-Submitted", "auto-replied").addHeader("X-Auto-Response-Suppress", "All");
    if (outgoing.inReplyTo() != null) {
      mail.addHeader("In-Reply-To", outgoing.inReplyTo()).addHeader("References", outgoing.inReplyTo());
    }
    return mail;
  }
}
