package io.zerodistance.resolution.advice;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/**
 * An advised range for discretionary goodwill above the legal floor; a person decides. {@code floor} is null when no claim
 * with a legal floor was named; it never depends on who the customer is.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Advice(Money floor, Money low, Money high, List<Input> inputs, String formula, List<Reason> reasons) {

  /** One number that went in, with where it comes from. */
  @RegisterForReflection
  public record Input(String name, String value, String zh, String en) {}

  @RegisterForReflection
  public record Reason(String code, String zh, String en) {}
}
