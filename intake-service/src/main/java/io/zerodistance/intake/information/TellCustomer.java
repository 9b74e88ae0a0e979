package io.zerodistance.intake.information;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** Tells the customer what happens to an information request, in the open transaction. */
public interface TellCustomer {

  /** What there is to tell. */
  enum News {
    ASKED, REMINDED, ANSWERED, LAPSED, NOT_NEEDED
  }

  /** @param request its id */
  Uni<Void> tell(String businessUnit, String number, String request, Instant at, News news);
}
