package io.zerodistance.messaging.outbox;

/** Which of the relay's shards carries a case; fixed for ever, or order per case would be lost. */
public final class Shard {

  public static final int COUNT = 8;

  private Shard() {}

  public static short of(String aggregateId) {
    return (short) Math.floorMod(aggregateId.hashCode(), COUNT);
  }
}
