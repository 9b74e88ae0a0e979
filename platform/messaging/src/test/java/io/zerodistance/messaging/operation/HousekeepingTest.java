package io.zerodistance.messaging.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class HousekeepingTest {

  private static final String ROW = """
      insert into outbox (id, aggregatetype, aggregateid, type, business_unit, sequence, payload, occurred_at, shard)
      select gen_random_uuid(), 'probe', '%s-' || n, 'zerodistance.probe.probed.v1', 'food', 1, '{}', now() - interval '10 d', 0
      from generate_series(1, %d) n""";

  @Inject
  Housekeeping housekeeping;
  @Inject
  DeliveryGauges gauges;
  @Inject
  Pool pool;

  @Test
  void only_what_was_delivered_long_ago_is_forgotten() {
    run(ROW.formatted("WAITING", 2));
    run("insert into inbox select 'probe', gen_random_uuid(), now() - interval '15 d' from generate_series(1, 1200)");
    run("insert into inbox select 'fresh', gen_random_uuid(), now() - interval '13 d' from generate_series(1, 4)");
    run("insert into relay_member values ('dead', now() - interval '2 h'), ('alive', now())");

    await(housekeeping.tidy());

    assertThat(count("outbox where aggregateid like 'WAITING-%'")).isEqualTo(2);
    assertThat(count("inbox where received_at < now() - interval '14 d'")).isZero();
    assertThat(count("inbox where consumer = 'fresh'")).isEqualTo(4);
    assertThat(count("relay_member where owner in ('dead', 'alive')")).isOne();
  }

  @Test
  void the_gauges_say_how_much_waits_and_since_when() {
    run("delete from outbox");
    run(ROW.formatted("LATE", 7));
    await(gauges.refresh());
    var metrics = RestAssured.get("/q/metrics").asString();
    assertThat(metrics).containsPattern("(?m)^outbox_pending(\\{.*})? 7\\.0")
        .containsPattern("(?m)^outbox_oldest_seconds(\\{.*})? 8640\\d\\d\\.0")
        .containsPattern("(?m)^parked_events").containsPattern("(?m)^inbox_duplicates_total")
        .containsPattern("(?m)^outbox_failures_total");
  }

  private long count(String what) {
    return await(pool.query("select count(*) from " + what).execute()).iterator().next().getLong(0);
  }

  private void run(String statement) {
    await(pool.query(statement).execute());
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(Duration.ofSeconds(20));
  }
}
