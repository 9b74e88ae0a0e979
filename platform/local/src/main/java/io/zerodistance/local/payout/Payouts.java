package io.zerodistance.local.payout;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.zerodistance.local.payout.Payout.Order;

/** Pays each key once. */
final class Payouts {

  private final PayoutLog log;
  private final Clock clock;
  private final Map<String, Payout> byKey = new HashMap<>();
  private final List<Payout> all = new ArrayList<>();

  Payouts(PayoutLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
    log.replayed().forEach(this::remember);
  }

  sealed interface Outcome {}

  record Paid(Payout payout) implements Outcome {}

  record PaidBefore(Payout payout) implements Outcome {}

  record KeyReused() implements Outcome {}

  synchronized Outcome pay(String key, Order order) throws IOException {
    var before = byKey.get(key);
    if (before != null) {
      return before.pays(order) ? new PaidBefore(before) : new KeyReused();
    }
    var payout = new Payout(UUID.randomUUID().toString(), key, order.reference(), order.amount(), clock.instant());
    log.append(payout);
    remember(payout);
    return new Paid(payout);
  }

  synchronized Optional<Payout> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Up to {@code limit} payouts in the order they were made, from position {@code from} (0 is the first). */
  synchronized List<Payout> from(int from, int limit) {
    var start = Math.min(from, all.size());
    return List.copyOf(all.subList(start, Math.min(start + limit, all.size())));
  }

  private void remember(Payout payout) {
    byKey.put(payout.key(), payout);
    all.add(payout);
  }
}
