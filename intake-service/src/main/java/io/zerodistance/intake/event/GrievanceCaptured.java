package io.zerodistance.intake.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Staff noted a dissatisfaction that nobody asked to settle; {@code safety} is true where words of harm were said, else null. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrievanceCaptured(String number, String businessUnit, Instant at, String taxonomyItem, String dimension,
    String rollup, boolean suggested, String site, String capturedBy, Boolean safety) implements IntakeEvent {

  /** Nothing was filed before it. */
  @Override
  public long firstSequence() {
    return 1;
  }

  @Override
  public String type() {
    return "zerodistance.intake.grievance-captured.v1";
  }
}
