package io.zerodistance.resolution.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The case is over; confirmed tells whether the customer said so, {@code reopenUntil} how long the customer may say otherwise. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseClosed(String number, String businessUnit, Instant at, String handler, boolean confirmed, int round,
    Instant reopenUntil)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.case-closed.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
