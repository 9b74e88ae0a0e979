package io.zerodistance.intake.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What was filed as a complaint or an inquiry is a remark: nobody handles it as a case any more. */
@RegisterForReflection
public record KindCorrected(String number, String businessUnit, Instant at, String was, String kind, String by)
    implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.kind-corrected.v1";
  }
}
