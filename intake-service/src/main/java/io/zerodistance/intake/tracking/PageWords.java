package io.zerodistance.intake.tracking;

import jakarta.enterprise.context.ApplicationScoped;

import io.zerodistance.intake.complaint.Status;
import io.zerodistance.intake.customer.PlainWords;
import io.zerodistance.intake.unit.Language;

/** The words of the tracking page, for a copy of a person's data. */
@ApplicationScoped
class PageWords implements PlainWords {

  @Override
  public String step(String what, Language language) {
    return Step.valueOf(what).in(language);
  }

  @Override
  public String status(String status, Language language) {
    return Wording.of(Status.valueOf(status), language);
  }
}
