package io.zerodistance.resolution.storage;

import com.github.f4b6a3.uuid.UuidCreator;

/** New identifiers: UUID version 7, so that they sort by the time of their making. */
public final class Ids {

  private Ids() {}

  public static String next() {
    return UuidCreator.getTimeOrderedEpoch().toString();
  }
}
