package io.zerodistance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.zerodistance.local.process.Await;

class OutageIT {

  @Test
  void while_the_broker_is_away_commits_go_on_and_all_events_arrive_in_order_afterwards() {
    try (var bench = new Bench()) {
      var probe = bench.start();
      probe.append("C-0", 1);
      bench.records.awaitEffects(1);
      Servers.stopBroker();
      for (int number = 0; number < 20; number++) {
        probe.append("C-" + number, number == 0 ? 9 : 10);
      }
      Await.until("the relay has tried", Probe.PATIENCE, null, () -> probe.metric("outbox_failures_total") > 0);
      assertThat(probe.ready()).as("ready without a broker").isTrue();
      assertThat(bench.records.count("outbox")).isPositive();
      assertThat(probe.logged("waitOnMetadata")).as("event loop blocked by a send").isFalse();
      assertThat(bench.records.count("outbox where next_attempt_at is not null")).as("rows blamed for it").isZero();

      Servers.startBroker();
      bench.records.awaitCount(0, "outbox");
      bench.records.awaitEffects(200);
      Records.assertInOrder(bench.topic.firstCopies(), 10);
      bench.records.assertEffectsInOrder(20, 10);
    }
  }

  @Test
  void while_the_database_is_away_nothing_is_lost_and_nothing_is_parked() {
    try (var bench = new Bench()) {
      var probe = bench.start();
      bench.records.appendInTurns(50, 60);
      bench.records.awaitAtLeast(200, "effect");
      Servers.stopDatabase();
      Await.until("the consumer has met the outage", Probe.PATIENCE, null, () -> probe.logged("waiting: "));
      Servers.startDatabase();
      bench.records.awaitEffects(3_000);
      bench.records.awaitCount(0, "outbox");
      bench.records.assertEffectsInOrder(50, 60);
      assertThat(bench.records.count("parked_event")).isZero();
    }
  }
}
