package io.zerodistance.intake.delivery;

/** Where a letter is on its way. */
enum DeliveryState {
  /** The customer reads it on the page; nothing is sent. */
  ON_PAGE,
  /** To be sent, or to be tried again. */
  WAITING, SENT,
  /** Taken by the server and sent back later. */
  RETURNED,
  /** Refused for good, or given up after many attempts. */
  REFUSED,
  /** No answer from a gateway that does not know repetitions: a person decides. */
  UNCLEAR,
  NO_ADDRESS, TO_PRINT, PRINTED, POSTED,
  /** There is no such letter any more: a final response took its place, nobody waits for the answers, or the person was erased. */
  GONE;

  /** Whether a person may have it sent, or printed, once more. */
  boolean mayGoAgain() {
    return switch (this) {
      case SENT, RETURNED, REFUSED, UNCLEAR, NO_ADDRESS, PRINTED, POSTED -> true;
      case ON_PAGE, WAITING, TO_PRINT, GONE -> false;
    };
  }
}
