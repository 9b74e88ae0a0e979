package io.zerodistance.intake.complaint;

import java.time.Instant;

import io.zerodistance.intake.unit.Moment;

/** A complaint as received, with what was decided about it since; {@code sealedContact} opens in the contact vault only. */
public record Complaint(String businessUnit, String number, String text, String givenItem, String suggestedItem,
    String item,
    String severity, boolean safety, String kind, String channel, String language, String order, String site,
    String region,
    String product, Instant occurredAt, Instant receivedAt, String customer, byte[] sealedContact, String tokenHash,
    Status status, int round, String handler, boolean surveyOpen, String motive, String demand, int triages) {

  static Complaint of(Object[] row) {
    return new Complaint((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
        (String) row[5],
        (String) row[6], (Boolean) row[7], (String) row[8], (String) row[9], (String) row[10], (String) row[11],
        (String) row[12], (String) row[13], (String) row[14], Moment.of(row[15]), Moment.of(row[16]), (String) row[17],
        (byte[]) row[18], (String) row[19], Status.valueOf((String) row[20]), (Integer) row[21], (String) row[22],
        (Boolean) row[23], (String) row[24], (String) row[25], (Integer) row[26]);
  }

  /** Never the words: records end up in logs by accident. */
  @Override
  public String toString() {
    return "Complaint[" + number + "]";
  }
}
