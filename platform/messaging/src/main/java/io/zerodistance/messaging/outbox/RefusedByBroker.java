package io.zerodistance.messaging.outbox;

/** This very event cannot be sent, whatever the broker's state: too large, invalid. The message is a code, without data. */
public final class RefusedByBroker extends RuntimeException {
  public RefusedByBroker(String code) {
    super(code);
  }
}
