package io.zerodistance.intake.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The person behind this case is erased: whoever holds words of the case erases them; the reference names nobody any more. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerErased(String number, String businessUnit, Instant at, String customer) implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.customer-erased.v1";
  }
}
