package io.zerodistance.routing.store;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/**
 * Remembers rules for a few seconds, so that a burst of cases does not read the same rows over and over; a changed rule
 * counts after {@link #KEPT} at the latest. Never for what a decision must see at once, such as load or presence.
 */
public final class Briefly<K, V> {
  static final Duration KEPT = Duration.ofSeconds(3);

  private final Duration time;
  private final ConcurrentMap<K, Kept<V>> kept = new ConcurrentHashMap<>();

  private record Kept<V>(V value, long until) {}

  public Briefly() {
    this(KEPT);
  }

  /** @param time for which a value counts, where even an old one will do */
  public Briefly(Duration time) {
    this.time = time;
  }

  public Uni<V> get(K key, Supplier<Uni<V>> read) {
    var known = kept.get(key);
    if (known != null && System.nanoTime() - known.until() < 0) {
      return Uni.createFrom().item(known.value());
    }
    return read.get().invoke(value -> kept.put(key, new Kept<>(value, System.nanoTime() + time.toNanos())));
  }
}
