package io.zerodistance.intake.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A merge was taken back; the references count apart as before. */
@RegisterForReflection
public record CustomerUnmerged(String businessUnit, Instant at, String merge, String kept, String merged, String by)
    implements CustomersChanged {

  @Override
  public String type() {
    return "zerodistance.intake.customer-unmerged.v1";
  }
}
