package io.zerodistance.intake.gateway;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import io.zerodistance.intake.unit.Moment;

/**
 * A picture or a recording that came with a message, on its way to be a file of the complaint.
 *
 * @param original the attachment that the message is kept as, in which it stands at {@code position}
 * @param reason a code: why it is not kept, or not yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Medium(@JsonIgnore String businessUnit, String id, @JsonIgnore String number, @JsonIgnore String gateway,
    @JsonIgnore String original, int position, State state, String reason, int attempts, Instant at) {

  /** {@code NOT_KEPT}: it cannot be had, or it is of a kind or size that is not taken. */
  enum State {
    WAITING, KEPT, NOT_KEPT
  }

  static final String COLUMNS =
      "business_unit, cast(id as text), number, gateway, cast(original as text), position, state,"
          + " reason, attempts, changed_at";

  static Medium of(Object[] row) {
    return new Medium((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
        ((Number) row[5]).intValue(), State.valueOf((String) row[6]), (String) row[7], ((Number) row[8]).intValue(),
        Moment.of(row[9]));
  }
}
