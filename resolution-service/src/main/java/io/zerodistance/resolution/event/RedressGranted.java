package io.zerodistance.resolution.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/** Redress was granted within somebody's authority. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RedressGranted(String number, String businessUnit, Instant at, String remedy, Money amount,
    String grantedBy, String approvedBy) implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.redress-granted.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
