package io.zerodistance.resolution.floor;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/** What the law gives everybody for a claim with this price and loss (may be null), and how much of it was granted on the case. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record NamedFloor(String claim, Money price, Money loss, Money floor, Money granted) {

  public Money left() {
    return floor.minus(granted).orNothing();
  }

  boolean isSameClaimAs(NamedFloor other) {
    return claim.equals(other.claim) && price.equals(other.price)
        && (loss == null ? other.loss == null : loss.equals(other.loss));
  }
}
