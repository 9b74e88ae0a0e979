package io.zerodistance.intake.search;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A complaint that was found: what it was found by, and the part of the text that shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FoundComplaint(String number, String businessUnit, String status, String severity, boolean safety,
    String taxonomyItem, String order, String handler, Instant receivedAt, List<By> foundBy, String excerpt) {

  /** How the question was meant. */
  enum By {
    NUMBER, PERSON, ORDER, TEXT
  }
}
