package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * There is a letter to bring to the customer; its words stay here and are read by its id, with the customer's token.
 *
 * @param kind REPLY, REMEDY, RESOLUTION, FINAL_RESPONSE or SETTLED
 */
@RegisterForReflection
public record LetterWritten(String number, String businessUnit, Instant at, String letter, String kind)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.letter-written.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
