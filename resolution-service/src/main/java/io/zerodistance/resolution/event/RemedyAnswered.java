package io.zerodistance.resolution.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The customer accepted or declined an offered remedy; {@code told} true when staff was told so, else absent. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemedyAnswered(String number, String businessUnit, Instant at, String remedy, boolean accepted,
    Boolean told) implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.remedy-answered.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
