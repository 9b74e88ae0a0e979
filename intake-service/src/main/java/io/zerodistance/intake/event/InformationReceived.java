package io.zerodistance.intake.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The customer answered all that was asked, or replied in free words; the clock is ours again. */
@RegisterForReflection
public record InformationReceived(String number, String businessUnit, Instant at, String request)
    implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.information-received.v1";
  }
}
