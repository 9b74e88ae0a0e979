package io.zerodistance.intake.remark;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.FileAnew;
import io.zerodistance.intake.complaint.FilingProblems;
import io.zerodistance.intake.complaint.FollowUps;
import io.zerodistance.intake.complaint.Kind;
import io.zerodistance.intake.complaint.Receipt;
import io.zerodistance.intake.tracking.TellOfKind;

/** Makes a complaint of a customer's suggestion, compliment or grievance when the customer wants it handled; once. */
@ApplicationScoped
class ConvertRemark {

  /** {@code text}: the customer's words where more is said now than in the remark. */
  @RegisterForReflection
  record Wish(Boolean consent, String text) {}

  @Inject
  FileAnew anew;
  @Inject
  FollowUps followUps;
  @Inject
  TellOfKind customer;
  @Inject
  Clock clock;

  /** In the open transaction; @param by the person to whom the customer said so, or {@code customer} */
  Uni<Receipt> convert(Complaint remark, Wish wish, String by) {
    if (wish == null || !Boolean.TRUE.equals(wish.consent())) {
      throw Problems.of(FilingProblems.CONSENT_MISSING,
          "Ask the customer first; send 'consent': true when the customer wants it handled.");
    }
    if (Kind.valueOf(remark.kind()).opensCase()) {
      throw Problems.of(ThankForRemark.HANDLED_AS_CASE, "Answer it in its case file.");
    }
    var text = wish.text() == null || wish.text().isBlank() ? remark.text() : wish.text();
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return followUps.latest(remark.businessUnit(), remark.number()).chain(later -> {
      if (later != null) {
        throw Problems.of(FilingProblems.CONVERTED, "Open the complaint " + later + ".");
      }
      return anew.file(remark, text, remark.text(), "consent", FileAnew.Because.CONSENT, by)
          .call(receipt -> customer.goesOn(remark, at));
    });
  }
}
