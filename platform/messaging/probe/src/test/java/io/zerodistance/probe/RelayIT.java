package io.zerodistance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.zerodistance.messaging.outbox.Shard;

class RelayIT {

  private static final Duration FAILOVER = Duration.ofSeconds(10);

  @Test
  void two_relays_share_the_shards_and_keep_the_order_of_each_case_even_when_one_is_killed() {
    try (var bench = new Bench()) {
      var first = bench.start();
      bench.records.awaitCount(8, "outbox_lease where expires_at > now()");
      bench.start();
      bench.records.awaitCount(2,
          "(select owner from outbox_lease where expires_at > now() group by owner having count(*) = 4) o");

      bench.records.appendInTurns(60, 50);
      bench.topic.awaitAtLeast(500);
      first.kill();
      bench.records.awaitCount(0, "outbox");
      bench.records.awaitEffects(3_000);

      assertThat(bench.topic.firstCopies()).hasSize(60);
      Records.assertInOrder(bench.topic.firstCopies(), 50);
      bench.records.assertEffectsInOrder(60, 50);
    }
  }

  @Test
  void a_lower_position_that_commits_late_is_not_skipped() throws SQLException {
    try (var bench = new Bench()) {
      bench.start();
      try (var slow = bench.records.connect(); var quick = bench.records.connect()) {
        slow.setAutoCommit(false);
        Records.append(slow, "LATE");
        Records.append(quick, "EARLY");
        bench.records.awaitPublished("EARLY");
        slow.commit();
      }
      bench.records.awaitPublished("LATE");
      assertThat(bench.topic.firstCopies()).containsOnlyKeys("EARLY", "LATE");
    }
  }

  @Test
  void another_relay_goes_on_within_ten_seconds_when_the_holder_is_killed_or_hangs() throws SQLException {
    try (var bench = new Bench()) {
      var first = bench.start();
      bench.records.awaitCount(8, "outbox_lease where expires_at > now()");
      var owner = bench.records.one("select distinct owner from outbox_lease");
      var second = bench.start();
      bench.records.awaitCount(4, "outbox_lease where owner = '" + owner + "' and expires_at > now()");
      var ofFirst = caseHeldBy(bench, owner);
      var started = System.nanoTime();
      first.kill();
      assertPublishedInTime(bench, ofFirst, started);

      bench.records.awaitCount(8, "outbox_lease where owner <> '" + owner + "' and expires_at > now()");
      var remaining = bench.records.one("select distinct owner from outbox_lease");
      bench.start();
      bench.records.awaitCount(4, "outbox_lease where owner = '" + remaining + "' and expires_at > now()");
      var ofSecond = caseHeldBy(bench, remaining);
      started = System.nanoTime();
      second.freeze();
      assertPublishedInTime(bench, ofSecond, started);

      second.thaw();
      bench.records.appendInTurns(20, 10);
      bench.records.awaitEffects(202);
      var sequences = bench.topic.firstCopies();
      sequences.keySet().removeIf(number -> !number.startsWith("C-"));
      Records.assertInOrder(sequences, 10);
    }
  }

  @Test
  void a_commit_is_published_at_once_without_waiting_for_the_beat() {
    try (var bench = new Bench()) {
      var probe = bench.start("-Dzd.relay.sweep=1H");
      IntStream.range(0, 300).parallel().forEach(n -> probe.append("C-" + n % 40, 1));
      bench.records.awaitCount(0, "outbox");
      bench.records.awaitEffects(300);
    }
  }

  @Test
  void an_event_that_the_broker_refuses_holds_back_only_its_own_case() throws SQLException {
    try (var bench = new Bench()) {
      var probe = bench.start();
      try (var connection = bench.records.connect()) {
        connection.setAutoCommit(false);
        Records.append(connection, "HUGE");
        Records.append(connection, "HUGE");
        Records.append(connection, "SMALL");
        connection.createStatement()
            .execute("update outbox set payload = '\"' || repeat('x', 1200000) || '\"' where position = 1");
        connection.commit();
      }
      bench.records.awaitPublished("SMALL");
      bench.records.awaitAtLeast(1, "outbox where attempts >= 2");
      assertThat(bench.records.rows("select last_error from outbox where last_error is not null"))
          .containsExactly("RecordTooLargeException");
      assertThat(bench.records.count("outbox where aggregateid = 'HUGE'")).isEqualTo(2);
      assertThat(probe.metric("outbox_failures_total")).isPositive();

      bench.records.run("update outbox set payload = '{\"poison\":false}', next_attempt_at = null where position = 1");
      bench.records.awaitPublished("HUGE");
      assertThat(bench.topic.firstCopies().get("HUGE")).containsExactly(1L, 2L);
    }
  }

  private static String caseHeldBy(Bench bench, String owner) {
    var shards = bench.records.rows("select shard from outbox_lease where owner = '" + owner + "'");
    return IntStream.range(0, 1_000).mapToObj(n -> "HELD-" + owner.substring(0, 4) + n)
        .filter(number -> shards.contains(Short.toString(Shard.of(number)))).findFirst().orElseThrow();
  }

  private static void assertPublishedInTime(Bench bench, String number, long started) throws SQLException {
    try (var connection = bench.records.connect()) {
      Records.append(connection, number);
    }
    bench.records.awaitPublished(number);
    var took = Duration.ofNanos(System.nanoTime() - started);
    System.out.printf("relay failover took %d ms%n", took.toMillis());
    assertThat(took).isLessThan(FAILOVER);
  }
}
