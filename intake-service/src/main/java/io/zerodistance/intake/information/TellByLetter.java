package io.zerodistance.intake.information;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** Has the customer told, by the way that letters take, after the open transaction; the page alone tells only who looks at it. */
public interface TellByLetter {

  /** @param request the id of the information request */
  Uni<Void> tell(String businessUnit, String number, String request, Instant at, TellCustomer.News news);
}
