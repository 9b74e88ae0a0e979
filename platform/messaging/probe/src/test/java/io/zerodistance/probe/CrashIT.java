package io.zerodistance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import io.zerodistance.local.process.Await;

/** The process dies at a named point, by rule and not by chance. */
class CrashIT {

  @Test
  void an_event_committed_before_the_crash_is_sent_by_the_next_relay() {
    try (var bench = new Bench()) {
      var doomed = bench.start(Bench.crashing("before-send"));
      doomed.appendUnanswered("FD-1");
      doomed.awaitCrash();
      assertThat(bench.records.count("outbox")).isOne();
      assertThat(bench.topic.all()).isEmpty();

      bench.start();
      bench.records.awaitEffects(1);
      bench.records.awaitCount(0, "outbox");
      assertThat(bench.topic.ids()).hasSize(1);
    }
  }

  @Test
  void an_event_sent_but_still_in_the_outbox_is_sent_again_and_has_its_effect_once() {
    try (var bench = new Bench()) {
      var doomed = bench.start(Bench.crashing("before-forget"));
      doomed.appendUnanswered("FD-1");
      doomed.awaitCrash();
      assertThat(bench.topic.ids()).hasSize(1);
      assertThat(bench.records.count("outbox")).isOne();

      var next = bench.start();
      Await.until("the copy is absorbed", Probe.PATIENCE, null, () -> next.metric("inbox_duplicates_total") == 1);
      bench.records.awaitCount(0, "outbox");
      assertThat(bench.topic.ids()).hasSize(2);
      assertThat(Set.copyOf(bench.topic.ids())).hasSize(1);
      assertThat(bench.records.count("effect")).isOne();
    }
  }

  @Test
  void an_effect_committed_before_the_crash_is_not_repeated_when_the_record_comes_again() {
    try (var bench = new Bench()) {
      var producer = bench.start("-Dmp.messaging.incoming.events.enabled=false");
      var doomed = bench.start(Bench.NO_RELAY, Bench.crashing("after-commit"));
      producer.append("FD-1", 1);
      doomed.awaitCrash();
      assertThat(bench.records.count("effect")).isOne();

      var next = bench.start(Bench.NO_RELAY);
      Await.until("the record came again", Probe.PATIENCE, null, () -> next.metric("inbox_duplicates_total") >= 1);
      producer.append("FD-1", 1);
      bench.records.awaitEffects(2);
      assertThat(bench.records.rows("select sequence from effect order by position")).containsExactly("1", "2");
    }
  }

  @Test
  void a_rolled_back_transaction_sends_nothing() {
    try (var bench = new Bench()) {
      var probe = bench.start();
      probe.append("FD-1", 1);
      probe.appendAndRollBack("FD-1");
      probe.append("FD-1", 1);
      bench.records.awaitEffects(2);
      assertThat(bench.topic.firstCopies().get("FD-1")).containsExactly(1L, 2L);
      assertThat(bench.topic.all()).hasSize(2);
    }
  }
}
