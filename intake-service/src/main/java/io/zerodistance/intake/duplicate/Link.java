package io.zerodistance.intake.duplicate;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.intake.unit.Moment;

/** Two complaints of one matter; {@code number} is the later one, which is not worked on any more when merged. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record Link(String id, String number, String other, How how, String because, String linkedBy, Instant linkedAt,
    String undoneBy, Instant undoneAt, String undoneBecause) {

  static final String COLUMNS =
      "cast(id as text), number, other, how, because, linked_by, linked_at, undone_by, undone_at, undone_because";

  static Link of(Object[] row) {
    return new Link((String) row[0], (String) row[1], (String) row[2], How.valueOf((String) row[3]), (String) row[4],
        (String) row[5], Moment.of(row[6]), (String) row[7], Moment.of(row[8]), (String) row[9]);
  }

  Link undone(String by, Instant at, String why) {
    return new Link(id, number, other, how, because, linkedBy, linkedAt, by, at, why);
  }
}
