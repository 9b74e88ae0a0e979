package io.zerodistance.intake.network;

/** What an address holds cannot be had; the message is a code such as {@code status-500}, which pages put into words. */
public final class FetchTrouble extends RuntimeException {

  public FetchTrouble(String code) {
    super(code);
  }
}
