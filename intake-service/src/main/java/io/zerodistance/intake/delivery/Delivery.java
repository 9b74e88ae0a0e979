package io.zerodistance.intake.delivery;

import java.time.Instant;

import io.zerodistance.intake.unit.Moment;

/**
 * One letter on one way to its customer.
 *
 * @param letter its id in resolution, or that of what we ask
 * @param reason a code, why it is where it is, or null
 * @param trial 1, and one more each time that a person has it sent again
 */
record Delivery(String businessUnit, String id, String number, String letter, LetterKind kind, Way way,
    DeliveryState state, String reason, int trial, int attempts, Instant createdAt, Instant changedAt,
    String changedBy) {

  static final String COLUMNS =
      "business_unit, cast(id as text), number, letter, kind, way, state, reason, trial, attempts, created_at, changed_at, changed_by";

  static Delivery of(Object[] row) {
    return new Delivery((String) row[0], (String) row[1], (String) row[2], (String) row[3],
        LetterKind.valueOf((String) row[4]), Way.valueOf((String) row[5]), DeliveryState.valueOf((String) row[6]),
        (String) row[7], (Integer) row[8], (Integer) row[9], Moment.of(row[10]), Moment.of(row[11]), (String) row[12]);
  }

  /** By which a gateway and the customer's mail program know a repetition. */
  String key() {
    return id + "." + trial;
  }
}
