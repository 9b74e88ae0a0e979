package io.zerodistance.intake.information;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** Puts what happens to an information request on the customer's page, in the open transaction. */
public interface TellCustomer {

  /** What there is to tell. */
  enum News {
    ASKED, REMINDED, ANSWERED, LAPSED, NOT_NEEDED
  }

  Uni<Void> tell(String businessUnit, String number, Instant at, News news);
}
