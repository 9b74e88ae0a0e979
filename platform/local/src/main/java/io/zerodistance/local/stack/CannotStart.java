package io.zerodistance.local.stack;

/** Why a stack cannot start and what to do about it; the message is for the person at the terminal. */
final class CannotStart extends RuntimeException {

  CannotStart(String message) {
    super(message);
  }
}
