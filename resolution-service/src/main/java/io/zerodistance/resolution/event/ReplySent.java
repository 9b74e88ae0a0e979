package io.zerodistance.resolution.event;

import java.time.Instant;
import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A reply went to the customer; its words stay here. */
@RegisterForReflection
public record ReplySent(String number, String businessUnit, Instant at, String reply, String by,
    List<String> parts, boolean overridden) implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.reply-sent.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
