package io.zerodistance.resolution.approval;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/**
 * What a decider has to see of an offer: its words and why it is this, the legal floor that was named on its case, and the range that
 * was advised last for goodwill on the whole case; null where there is none.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AskedOffer(String text, String basis, Floor floor, Range advised) {

  /** {@code paysIt}: this offer pays the floor; what is {@code left} of it counts what was granted. */
  @RegisterForReflection
  public record Floor(String claim, Money floor, Money left, boolean paysIt) {}

  @RegisterForReflection
  public record Range(Money low, Money high) {}
}
