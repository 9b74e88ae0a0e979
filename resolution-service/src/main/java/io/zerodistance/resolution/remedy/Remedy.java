package io.zerodistance.resolution.remedy;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/** An offer to the customer. {@code amount} and {@code payee} only for redress; {@code version} grows with every edit and voids approvals. */
@RegisterForReflection
public record Remedy(String id, RemedyType type, @JsonProperty("status") RemedyState state, String text, Money amount,
    String payee, int version, String proposedBy, Instant proposedAt, String authorisedBy, Instant authorisedAt) {

  // What erasing a person leaves of the payee (V8).
  private static final String ERASED = "erased";

  @JsonIgnore
  public boolean isRedress() {
    return type == RemedyType.REDRESS;
  }

  /** Whether the customer ever saw it. */
  public boolean wasOffered() {
    return switch (state) {
      case GRANTED, ACCEPTED, DECLINED, PAID, REVERSED -> true;
      // Cancelled is also redress that was never granted; of that only what somebody authorised was offered.
      case CANCELLED -> authorisedAt != null || !isRedress();
      case AWAITING_APPROVAL, REFUSED -> false;
    };
  }

  /** Offered and not answered; what was offered to a person who is erased by now can reach nobody. */
  boolean awaitsAnswer() {
    return state == RemedyState.GRANTED && !ERASED.equals(payee);
  }

  /** Whether somebody said yes to it, and it was paid or is about to be. */
  boolean wasTaken() {
    return switch (state) {
      case ACCEPTED, PAID, REVERSED -> true;
      case AWAITING_APPROVAL, GRANTED, REFUSED, DECLINED, CANCELLED -> false;
    };
  }

  public Instant offeredAt() {
    return authorisedAt == null ? proposedAt : authorisedAt;
  }

  public Remedy becoming(RemedyState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("remedy: " + state + " cannot become " + next);
    }
    return new Remedy(id, type, next, text, amount, payee, version, proposedBy, proposedAt, authorisedBy, authorisedAt);
  }

  Remedy authorised(String by, Instant at) {
    var granted = becoming(RemedyState.GRANTED);
    return new Remedy(id, type, granted.state, text, amount, payee, version, proposedBy, proposedAt, by, at);
  }

  Remedy revised(Money newAmount, String newText) {
    return new Remedy(id, type, state, newText, newAmount, payee, version + 1, proposedBy, proposedAt, null, null);
  }
}
