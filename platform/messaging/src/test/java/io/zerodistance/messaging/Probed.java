package io.zerodistance.messaging;

import io.zerodistance.messaging.event.DomainEvent;

/** The event of the tests; {@code poison} makes its handler fail. */
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
