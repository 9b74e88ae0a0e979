package io.zerodistance.intake.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.zerodistance.messaging.event.DomainEvent;

/** Everything that intake announces; no record here has a field for a name, a phone number or a customer's words. */
public sealed interface IntakeEvent extends DomainEvent
    permits ComplaintLinked, ComplaintRegistered, ComplaintTriaged, ComplaintUnlinked, ComplaintWithdrawn,
    CustomerErased,
    CustomerSaid, CustomersChanged, GrievanceCaptured, InformationRequested, InformationReceived, InformationLapsed,
    CaseKindChanged, KindCorrected, RemarkReceived,
    TaxonomyChanged, RegulatorForwarded {

  String number();

  /** Filing writes the first event of a case together with the complaint, and no row that counts. */
  @Override
  @JsonIgnore
  default long firstSequence() {
    return 2;
  }

  @Override
  @JsonIgnore
  default String subject() {
    return number();
  }
}
