package io.zerodistance.intake.wordlist;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.zerodistance.intake.suggestion.WordList;

/** Who added or retired which word and why; a word of harm is retired when another person has decided. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WordChange(String id, String owner, WordList list, String meaning, String phrase, Action action, String reason,
    String askedBy, Instant askedAt, State state, String decidedBy, Instant decidedAt, String decidedBecause) {

  enum Action {
    ADDED, RETIRED
  }

  enum State {
    DONE,
    PENDING,
    REFUSED,
    /** Taken back by who asked. */
    WITHDRAWN
  }
}
