package io.zerodistance.intake.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import io.zerodistance.intake.delivery.Carrier;
import io.zerodistance.intake.delivery.Outcome;
import io.zerodistance.intake.delivery.Parcel;
import io.zerodistance.intake.delivery.Way;

/** Mails letters, at least once each: SMTP offers no more; a repetition has the same message id. */
@ApplicationScoped
class CarryByMail implements Carrier {

  /** What a server says of this mailbox or this mail for good; other 5xx say something of us and our login. */
  private static final int REFUSED_FROM = 550;
  private static final int REFUSED_TO = 554;

  @Inject
  MailSettings settings;
  @Inject
  WriteMail writing;
  @Inject
  ReactiveMailer mailer;

  @Override
  public boolean serves(Way way, String businessUnit) {
    return way == Way.MAIL && settings.imap().host().isPresent() && settings.mailboxes().containsKey(businessUnit);
  }

  @Override
  public Uni<Outcome> carry(Parcel parcel) {
    return parcel.contact() == null || parcel.contact().email() == null
        ? Uni.createFrom().item(new Outcome.NoAddress())
        : mailer.send(writing.of(parcel)).<Outcome>map(sent -> new Outcome.Sent())
            .onFailure(SMTPException.class)
            .recoverWithItem(failure -> answered(((SMTPException) failure).getReplyCode()));
  }

  static Outcome answered(int code) {
    return code >= REFUSED_FROM && code <= REFUSED_TO ? new Outcome.Refused("smtp-" + code)
        : new Outcome.Later("smtp-" + code);
  }
}
