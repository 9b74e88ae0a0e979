package io.zerodistance.resolution.told;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A customer's yes or no as a member of staff was told it, with how it was given and in what words.
 *
 * @param remedy the offer that it answers; null for whether the case is resolved
 * @param counted false while somebody else has to be told the same, too
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ToldAnswer(String id, About about, String remedy, int round, boolean yes, How how, String words,
    String by, Instant at, boolean counted) {

  /** An offer, or whether the case is resolved. */
  public enum About {
    REMEDY,
    RESOLUTION
  }

  /** How the customer told it. */
  public enum How {
    PHONE,
    COUNTER,
    LETTER,
    VISIT
  }
}
