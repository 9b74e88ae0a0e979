package io.zerodistance.resolution.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The customer does not wait for a promise any more: agreed with {@code by}, or, without one, took the complaint back or has it under another number. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromiseCancelled(String number, String businessUnit, Instant at, String promise,
    String by)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.promise-cancelled.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
