package io.zerodistance.intake.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

/** Notes who fetched the whole of a mail that is part of no matter; call inside a transaction. */
@ApplicationScoped
public class NoteMailRead {

  @Inject
  AccessLog log;

  /** @param customer who wrote it, or null where that is not known; {@code mail} is its key */
  public Uni<Void> note(String businessUnit, String staff, String customer, String mail) {
    return log.note(businessUnit, staff, AccessLog.What.MAIL_READ, customer, mail);
  }
}
