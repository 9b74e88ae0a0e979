package io.zerodistance.probe;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.messaging.event.DomainEvent;

/** The probe's one event; {@code poison} makes its handler fail until the case is cured. */
@RegisterForReflection
public record Probed(String number, String businessUnit, boolean poison) implements DomainEvent {

  static final String TYPE = "zerodistance.probe.probed.v1";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject() {
    return number;
  }
}
