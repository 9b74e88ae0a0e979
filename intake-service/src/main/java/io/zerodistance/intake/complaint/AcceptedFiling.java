package io.zerodistance.intake.complaint;

import java.time.Instant;

import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.unit.BusinessUnit;

/** A filing whose every field holds; null where the customer gave nothing. */
record AcceptedFiling(BusinessUnit unit, String text, Channel channel, Kind kind, Contact contact, String order,
    String site,
    String region, String product, String item, Instant occurredAt, String language) {

  /** Never the words or the contact: records end up in logs by accident. */
  @Override
  public String toString() {
    return "AcceptedFiling[" + unit.id() + "]";
  }
}
