package io.zerodistance.intake.attachment;

import java.time.Instant;

import io.zerodistance.intake.unit.Moment;

/** A file of a complaint; name, type, size and checksum (SHA-256, hexadecimal) are null while it is received. */
record Attachment(String businessUnit, String number, String id, Origin origin, State state, String name,
    String mediaType, Long size, String sha256, String addedBy, Instant createdAt) {

  /** Who added it; ORIGINAL is the very thing that the complaint came as. */
  enum Origin {
    CUSTOMER, STAFF, ORIGINAL
  }

  /** {@code QUARANTINED} until the scanner has seen it, where there is one; {@code ERASED} with its person, soon gone. */
  enum State {
    RECEIVING, QUARANTINED, AVAILABLE, INFECTED, ERASED
  }

  static final String COLUMNS =
      "business_unit, number, cast(id as text), origin, state, name, media_type, size, sha256, added_by, created_at ";

  static Attachment of(Object[] row) {
    return new Attachment((String) row[0], (String) row[1], (String) row[2], Origin.valueOf((String) row[3]),
        State.valueOf((String) row[4]), (String) row[5], (String) row[6],
        row[7] == null ? null : ((Number) row[7]).longValue(), (String) row[8], (String) row[9], Moment.of(row[10]));
  }

  String key() {
    return origin == Origin.ORIGINAL ? originalKey(businessUnit, id) : key(businessUnit, number, id);
  }

  static String key(String businessUnit, String number, String id) {
    return businessUnit + "/" + number + "/" + id;
  }

  /** An original is stored before the complaint has its number. */
  static String originalKey(String businessUnit, String id) {
    return businessUnit + "/originals/" + id;
  }
}
