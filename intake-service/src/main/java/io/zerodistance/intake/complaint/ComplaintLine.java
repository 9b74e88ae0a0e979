package io.zerodistance.intake.complaint;

import java.time.Instant;

import io.zerodistance.intake.taxonomy.Taxonomy;
import io.zerodistance.intake.unit.Moment;

/** A complaint in the desk's list; {@code excerpt} is the beginning of the text. */
record ComplaintLine(String number, String businessUnit, String status, String kind, String channel, String language,
    String severity, boolean safety, String givenItem, String suggestedItem, String taxonomyItem, String handler,
    Instant receivedAt, String excerpt) {

  /** With the items that stand today for those that were retired since. */
  ComplaintLine today(Taxonomy taxonomy) {
    return new ComplaintLine(number, businessUnit, status, kind, channel, language, severity, safety,
        taxonomy.today(givenItem), taxonomy.today(suggestedItem), taxonomy.today(taxonomyItem), handler, receivedAt,
        excerpt);
  }

  static ComplaintLine of(Object[] row) {
    return new ComplaintLine((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
        (String) row[5], (String) row[6], (Boolean) row[7], (String) row[8], (String) row[9], (String) row[10],
        (String) row[11], Moment.of(row[12]), (String) row[13]);
  }
}
