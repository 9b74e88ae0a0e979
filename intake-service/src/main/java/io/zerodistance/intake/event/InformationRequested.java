package io.zerodistance.intake.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** We asked the customer for missing facts; until they come, or {@code lapsesAt}, the waiting time is not ours. */
@RegisterForReflection
public record InformationRequested(String number, String businessUnit, Instant at, String request, int questions,
    Instant lapsesAt) implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.information-requested.v1";
  }
}
