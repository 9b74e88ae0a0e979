package io.zerodistance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.zerodistance.local.process.Await;

class ConsumerIT {

  private static final String CHECKSUM =
      "select md5(string_agg(position || id::text || subject || sequence, ',' order by position)) from effect";

  @Test
  void a_poison_event_parks_only_its_own_case_and_redrive_plays_it_in_order() {
    try (var bench = new Bench()) {
      var probe = bench.start();
      probe.append("SICK", 1);
      probe.appendPoison("SICK");
      probe.append("SICK", 2);
      probe.append("WELL", 3);
      bench.records.awaitCount(3, "effect where subject = 'WELL'");
      bench.records.awaitCount(3, "parked_event where subject = 'SICK'");
      assertThat(bench.records.count("effect where subject = 'SICK'")).isOne();
      assertThat(bench.records.rows("select regexp_replace(cause, '[0-9]+', 'n') from parked_event order by position"))
          .containsExactly("IllegalArgumentException at NoteEffect:n", "BEHIND_PARKED", "BEHIND_PARKED");
      Await.until("the gauge tells", Probe.PATIENCE, null, () -> probe.metric("parked_events") == 3);

      assertThat(probe.redrive("SICK")).isZero();
      bench.records.run("insert into cure values ('SICK')");
      assertThat(probe.redrive("SICK")).isEqualTo(3);
      assertThat(bench.records.rows("select sequence from effect where subject = 'SICK' order by position"))
          .containsExactly("1", "2", "3", "4");
      probe.append("SICK", 1);
      bench.records.awaitCount(5, "effect where subject = 'SICK'");
    }
  }

  @Test
  void playing_the_whole_topic_again_changes_nothing() {
    try (var bench = new Bench()) {
      var probe = bench.start();
      bench.records.appendInTurns(20, 10);
      probe.appendPoison("SICK");
      probe.append("SICK", 1);
      bench.records.awaitEffects(200);
      bench.records.awaitCount(2, "parked_event");
      bench.records.awaitCount(0, "outbox");
      var before = bench.records.one(CHECKSUM);
      probe.stop();
      bench.topic.forgetOffsets(bench.name);

      var again = bench.start();
      Await.until("every record came again", Probe.PATIENCE, null, () -> again.metric("inbox_duplicates_total") == 200);
      again.append("NEW", 1);
      bench.records.awaitEffects(201);
      bench.records.run("delete from effect where subject = 'NEW'");
      assertThat(bench.records.one(CHECKSUM)).isEqualTo(before);
      assertThat(bench.records.count("parked_event")).isEqualTo(2);
    }
  }

  @Test
  void a_record_without_a_case_goes_to_the_unreadable_topic_and_stops_nobody() {
    try (var bench = new Bench()) {
      var probe = bench.start();
      bench.topic.sendRaw("FD-1", "{}");
      probe.append("FD-1", 2);
      bench.records.awaitEffects(2);
      Await.until("the copy", Probe.PATIENCE, null, () -> Topic.all(bench.name + ".unreadable").size() == 1);
      var copy = Topic.all(bench.name + ".unreadable").getFirst();
      assertThat(copy.value()).isEqualTo("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(Topic.header(copy, "zd_origin")).startsWith(bench.name + "-").endsWith("@0");
      assertThat(probe.metric("unreadable_events_total")).isOne();
    }
  }
}
