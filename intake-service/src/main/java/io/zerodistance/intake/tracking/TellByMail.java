package io.zerodistance.intake.tracking;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** Has a mail sent, after the open transaction, to a customer who came by e-mail; nothing for all others. */
public interface TellByMail {

  /** What there is on the customer's page; a mail never repeats it. */
  enum News {
    QUESTIONS, REMINDER
  }

  Uni<Void> tell(String businessUnit, String number, Instant at, News news);
}
