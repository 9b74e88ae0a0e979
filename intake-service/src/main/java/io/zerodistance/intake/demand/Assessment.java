package io.zerodistance.intake.demand;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/** Why one demand was called unreasonable, by whom, checked by whom, until when, and what the customer said to it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Assessment(String id, String businessUnit, String number, State state, String reason, String explanation,
    List<Evidence> evidence, String proposedBy, @JsonIgnore int proposedRank, Instant proposedAt, Instant reviewDue,
    String reviewedBy, @JsonIgnore int reviewedRank, Instant reviewedAt, String reviewWords, Instant expiresAt,
    String appealText, Instant appealedAt, Instant appealDue, String appealDecidedBy, Instant appealDecidedAt,
    String appealWords, String withdrawnBy, Instant withdrawnAt, String withdrawnWords) {

  /** Where an assessment stands; only CONFIRMED, APPEALED and UPHELD label the demand. */
  enum State {
    PROPOSED, CONFIRMED, REFUSED, LAPSED, APPEALED, UPHELD, OVERTURNED, EXPIRED, WITHDRAWN
  }

  /** Never the words: records end up in logs by accident. */
  @Override
  public String toString() {
    return "Assessment[" + id + "]";
  }
}
