package io.zerodistance.intake.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A taxonomy item was added, changed, retired or brought back; figures follow {@code successor} where there is one. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaxonomyChanged(String businessUnit, Instant at, int version, String item, String dimension,
    String rollup, boolean active, String successor, String changedBy) implements IntakeEvent {

  /** All changes of one unit's taxonomy are told in order. */
  @Override
  public String number() {
    return "taxonomy-" + businessUnit;
  }

  /** It follows no filing. */
  @Override
  public long firstSequence() {
    return 1;
  }

  @Override
  public String type() {
    return "zerodistance.intake.taxonomy-changed.v1";
  }
}
