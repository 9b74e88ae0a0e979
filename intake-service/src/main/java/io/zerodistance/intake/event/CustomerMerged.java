package io.zerodistance.intake.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A person said that two references of the unit are one customer; references only, no word of who it is. */
@RegisterForReflection
public record CustomerMerged(String businessUnit, Instant at, String merge, String kept, String merged, String by)
    implements CustomersChanged {

  @Override
  public String type() {
    return "zerodistance.intake.customer-merged.v1";
  }
}
