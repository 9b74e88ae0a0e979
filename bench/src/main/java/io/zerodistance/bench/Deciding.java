package io.zerodistance.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Decisions of one business unit in a second, from the filed event to the stored decision, by number of staff. */
final class Deciding {
  private static final String UNIT = "food";
  private static final String HIRE = """
      insert into staff (business_unit, id, tier, team, capacity, presence, presence_since)
      select '%1$s', 'bench-' || i, case when i %% 10 = 0 then 'SENIOR' else 'FRONT_LINE' end, 'team-' || i %% 20,
        1000 + i %% 7, 'ON_DUTY', now() - interval '1 hour'
      from generate_series(%2$d, %3$d) i""";
  private static final String SKILL = """
      insert into staff_skill (business_unit, staff, dimension, level)
      select business_unit, id, '*', 3 from staff where id like 'bench-%' on conflict do nothing""";
  private final BenchStack stack;
  private final int decisions;
  private final int seconds;
  private int filed;

  Deciding(BenchStack stack, int decisions, int seconds) {
    this.stack = stack;
    this.decisions = decisions;
    this.seconds = seconds;
  }

  private record Measured(double rate, int decided) {}

  void measure(Report report) throws Exception {
    try (var connection = stack.superuser("routing"); var producer = producer()) {
      hire(connection, 1, 100);
      file(connection, producer, Math.min(decisions, 200));
      hire(connection, 101, 1_000);
      var half = file(connection, producer, decisions / 2);
      var some = file(connection, producer, decisions);
      hire(connection, 1_001, 10_000);
      file(connection, producer, 1);
      var many = file(connection, producer, decisions);
      figure(report, 1_000, some);
      figure(report, 10_000, many);
      var work = some.rate() / half.rate();
      report.goal("decisions", "rate for twice the cases ÷ once, 1,000 staff", new Spread(work, work), "≥ 0.80",
          work >= 0.80 && isEnough(half, some));
      var staff = many.rate() / some.rate();
      report.goal("decisions", "rate with 10,000 staff ÷ 1,000", new Spread(staff, staff), "≥ 0.50 (near-flat)",
          staff >= 0.50 && isEnough(some, many));
    }
  }

  /** A ratio of a handful of decisions says nothing. */
  private static boolean isEnough(Measured one, Measured other) {
    return Math.min(one.decided(), other.decided()) >= 20;
  }

  private static void figure(Report report, int staff, Measured measured) {
    report.figure(String.format(Locale.ROOT, "decisions/s with %,d staff", staff),
        String.format(Locale.ROOT, "%.1f (%d decided)", measured.rate(), measured.decided()));
  }

  private static void hire(Connection connection, int from, int to) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("update staff set capacity = 0 where id not like 'bench-%'");
      statement.execute(HIRE.formatted(UNIT, from, to));
      statement.execute(SKILL);
      statement.execute("analyze staff");
      statement.execute("analyze staff_skill");
    }
  }

  /** Files that many and waits until all are decided, or the time is over; what is left over is decided in the next round. */
  private Measured file(Connection connection, KafkaProducer<String, byte[]> producer, int cases) throws Exception {
    long before = decided(connection);
    long backlog = filed - before;
    for (int i = 0; i < cases; i++) {
      producer.send(registered(FullTable.number(filed++).replace("ZZ-", "FD-")));
    }
    producer.flush();
    long began = System.nanoTime();
    long now = before;
    while (now - before < cases + backlog && System.nanoTime() - began < seconds * 1_000_000_000L) {
      Thread.sleep(20);
      now = decided(connection);
    }
    return new Measured((now - before) * 1e9 / (System.nanoTime() - began), (int) (now - before));
  }

  private static long decided(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from decision where cause = 'INITIAL'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static ProducerRecord<String, byte[]> registered(String number) {
    var now = Instant.now().toString();
    var data = String.format(Locale.ROOT, """
        {"number":"%s","businessUnit":"%s","at":"%s","kind":"COMPLAINT","channel":"WEB","severity":"S3","safety":false,\
        "language":"zh","receivedAt":"%s"}""", number, UNIT, now, now);
    var event = new ProducerRecord<>("intake.events", number, data.getBytes(StandardCharsets.UTF_8));
    Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "/intake", "ce_type",
        "zerodistance.intake.complaint-registered.v1", "ce_subject", number, "ce_time", now, "ce_businessunit", UNIT,
        "ce_sequence", "1", "content-type", "application/json")
        .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return event;
  }

  private KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrap(),
        ProducerConfig.ACKS_CONFIG, "all"), new StringSerializer(), new ByteArraySerializer());
  }
}
