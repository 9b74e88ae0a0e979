package io.zerodistance.intake.abuse;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The allowances that one replica counts for itself; the clients seen longest ago are forgotten first. */
final class LocalAllowances {

  private static final int MOST_CLIENTS = 50_000;

  private final Allowance.Rate rate;
  private final Map<String, Allowance> clients = new LinkedHashMap<>(1024, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
      return size() > MOST_CLIENTS;
    }
  };

  LocalAllowances(Allowance.Rate rate) {
    this.rate = rate;
  }

  /** @return empty when let in, else how long to wait */
  synchronized Optional<Duration> take(String client, Instant now) {
    var held = clients.getOrDefault(client, Allowance.WHOLE);
    var next = held.take(rate, now);
    if (next == null) {
      return Optional.of(Allowance.wait(held.freeAt(), rate, now));
    }
    clients.put(client, next);
    return Optional.empty();
  }
}
