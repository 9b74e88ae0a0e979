package io.zerodistance.intake.complaint;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.zerodistance.intake.secret.Contact;

/**
 * A complaint as the desk sees it; {@code contactMasked} tells whether the contact is only hinted at, {@code cameFrom} and
 * {@code goesOnAs} the same customer's numbers before and after this one, {@code emotion} how the customer sounded to who triaged last.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintView(String number, String businessUnit, String text, String status, String kind, String channel,
    String language, String order, String site, String region, String product, Instant occurredAt, Instant receivedAt,
    String customer, Contact contact, boolean contactMasked, String givenItem, String suggestedItem,
    String taxonomyItem,
    String severity, boolean safety, String motive, String demand, String handler, int round, int version,
    List<CustomerMessage> messages, String cameFrom, String goesOnAs, String emotion) {

  static ComplaintView of(Complaint complaint, Contact contact, boolean masked,
      List<CustomerMessage> messages, String cameFrom, String goesOnAs, String emotion) {
    return new ComplaintView(complaint.number(), complaint.businessUnit(), complaint.text(), complaint.status().name(),
        complaint.kind(), complaint.channel(), complaint.language(), complaint.order(), complaint.site(),
        complaint.region(),
        complaint.product(), complaint.occurredAt(), complaint.receivedAt(), complaint.customer(), contact, masked,
        complaint.givenItem(), complaint.suggestedItem(), complaint.item(), complaint.severity(), complaint.safety(),
        complaint.motive(), complaint.demand(), complaint.handler(), complaint.round(), complaint.triages(), messages,
        cameFrom, goesOnAs, emotion);
  }
}
