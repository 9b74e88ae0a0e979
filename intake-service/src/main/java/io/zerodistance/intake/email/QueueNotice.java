package io.zerodistance.intake.email;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.tracking.TellByMail;

/** Puts a notice into the row of mails to be sent, where the unit has a mailbox. */
@ApplicationScoped
class QueueNotice implements TellByMail {

  @Inject
  MailSettings settings;
  @Inject
  MailRecords records;

  @Override
  public Uni<Void> tell(String businessUnit, String number, Instant at, News news) {
    return settings.imap().host().isEmpty() || !settings.mailboxes().containsKey(businessUnit)
        ? Uni.createFrom().voidItem() : records.notice(businessUnit, number, OutgoingKind.of(news), at);
  }
}
