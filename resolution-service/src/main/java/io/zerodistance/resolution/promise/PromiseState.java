package io.zerodistance.resolution.promise;

/** A promise waits for its due time, and is then kept or broken; what is settled stays so. */
public enum PromiseState {
  PENDING,
  KEPT,
  BROKEN,
  CANCELLED;

  boolean mayBecome(PromiseState next) {
    return switch (this) {
      case PENDING -> next != PENDING;
      case KEPT, BROKEN, CANCELLED -> false;
    };
  }
}
