package io.zerodistance.intake.duplicate;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What may be the same matter, best first, and what a person has linked already. */
record DuplicateView(List<Suggested> suggestions, List<Link> links) {

  /** Why it is suggested. */
  enum Because {
    ORDER, PERSON, TEXT
  }

  /**
   * @param likeness share of words in common, 0 to 1
   * @param words that both texts hold, to be marked in the excerpt
   * @param mergeable the same person filed both, and both are open
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Suggested(String number, String status, String handler, Instant receivedAt, String excerpt,
      List<Because> because,
      double likeness, List<String> words, boolean mergeable) {}
}
