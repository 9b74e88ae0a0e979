package io.zerodistance.access;

import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * One event loop for each processor, where the configuration names no number. Nothing on an event loop ever waits, so a second one
 * for the same processor (Quarkus' own default) only wakes more threads for the same work (ADR 0009 has the figures).
 */
public final class EventLoops implements ConfigSource {

  private static final String KEY = "quarkus.vertx.event-loops-pool-size";
  /** Below every file. */
  private static final int LAST = 100;

  @Override
  public Set<String> getPropertyNames() {
    return Set.of(KEY);
  }

  @Override
  public String getValue(String name) {
    return KEY.equals(name) ? Integer.toString(Runtime.getRuntime().availableProcessors()) : null;
  }

  @Override
  public int getOrdinal() {
    return LAST;
  }

  @Override
  public String getName() {
    return "event loops by processors";
  }
}
