package io.zerodistance.intake.delivery;

import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.unit.BusinessUnit;
import io.zerodistance.intake.unit.Language;

/**
 * A letter with all that a carrier needs.
 *
 * @param key the same for the same letter on the same way, however often it is tried
 * @param words what the letter says; null where a unit's words do not travel
 * @param contact may be null
 * @param gateway by which the customer wrote, with the sender in its terms; both null for all others
 * @param url of the customer's page, token included
 */
public record Parcel(String key, Way way, Complaint complaint, BusinessUnit unit, Language language, LetterKind kind,
    String words, Contact contact, String gateway, String sender, String url) {

  /** Never the words or the address. */
  @Override
  public String toString() {
    return "Parcel[" + key + "]";
  }
}
