package io.zerodistance.resolution.promise;

/**
 * A promise waits for its due time, and is then kept or broken; before it, it may be given a later time with the customer's knowledge, or
 * end with the case that it was made on. What is settled stays so.
 */
public enum PromiseState {
  PENDING,
  KEPT,
  RENEGOTIATED,
  BROKEN,
  CANCELLED;

  boolean mayBecome(PromiseState next) {
    return switch (this) {
      case PENDING -> next != PENDING;
      case KEPT, RENEGOTIATED, BROKEN, CANCELLED -> false;
    };
  }
}
