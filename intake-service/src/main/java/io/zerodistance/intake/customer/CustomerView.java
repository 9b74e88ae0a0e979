package io.zerodistance.intake.customer;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.zerodistance.intake.secret.Contact;

/**
 * One person as the caller may see: what the unit knows, and other units only as far as the caller's scope goes; {@code unfiledMails}: mails
 * of the person that lie aside in the unit; {@code sharingContact}: others who gave the same phone or e-mail, or whose it is, to be checked and
 * merged before a copy or an erasure holds what is theirs.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerView(String businessUnit, String customer, List<String> references, Contact contact,
    boolean contactMasked, PastMatters.Counts counts, CustomerFigures.ClassGiven customerClass,
    List<CustomerFigures.Value> values, List<PastMatters.Matter> matters,
    List<PastMatters.AssessedDemand> assessedDemands, List<MergeView> merges, List<Elsewhere> elsewhere,
    List<Elsewhere> sharingContact, List<Unfiled> unfiledMails) {

  /** A person in one unit of the caller. */
  record Elsewhere(String businessUnit, String customer, long complaints) {}

  /** {@code original}: where the caller gets the whole mail; nowhere for who may not. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Unfiled(Instant at, String original) {}

  record MergeView(String id, String kept, String merged, String because, String mergedBy, Instant mergedAt,
      String undoneBy, Instant undoneAt) {}

  /** Never the contact: records end up in logs by accident. */
  @Override
  public String toString() {
    return "CustomerView[" + customer + "]";
  }
}
