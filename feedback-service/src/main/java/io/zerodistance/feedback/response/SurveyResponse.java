package io.zerodistance.feedback.response;

import java.time.Instant;
import java.util.UUID;

import io.zerodistance.feedback.Row;

/** One customer's answers as staff read them; {@code handler} is who had closed the case. */
record SurveyResponse(UUID invitation, String number, int round, String handler, Integer csat, Integer ces, Integer nps,
    Boolean resolved, String comment, Instant answeredAt) {

  static SurveyResponse of(Row row) {
    return new SurveyResponse(row.id(0), row.text(1), row.number(2), row.text(3), row.number(4), row.number(5),
        row.number(6),
        row.flag(7), row.text(8), row.instant(9));
  }
}
