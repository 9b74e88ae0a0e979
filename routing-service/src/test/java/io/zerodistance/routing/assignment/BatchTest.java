package io.zerodistance.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.ServiceDatabase;

/** A batch beyond all capacity costs the same per case at its end as at its beginning. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class BatchTest {
  private static final Logger LOG = Logger.getLogger(BatchTest.class);
  private static final int BATCH = 150;

  @Inject
  Desk desk;

  @Test
  void the_length_of_the_queue_does_not_slow_filing_or_closing_down() {
    var unit = desk.open();
    for (int i = 0; i < 5; i++) {
      desk.hire(unit, "staff-" + i, "FRONT_LINE", 20);
    }
    file(unit);
    var empty = file(unit);
    desk.run(unit, """
        insert into routed_case (business_unit, number, state, severity, waiting_reason, waiting_since, registered_at)
        select ?1, 'X-' || n, 'WAITING', 'S4', 'CAPACITY', now(), now() from generate_series(1, 20000) n""", unit);
    var crowded = file(unit);
    LOG.infof("%d filings: %s on an empty queue, %s behind 20000", BATCH, empty, crowded);
    assertThat(crowded).isLessThan(empty.multipliedBy(6).plusSeconds(5));
    var first =
        desk.rows(unit, "select min(number) from routed_case where state = 'ASSIGNED'").getFirst()[0].toString();
    var before = System.nanoTime();
    desk.deliver("resolution.case-resolved", unit, first, Map.of());
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    assertThat(desk.count(unit, "select count(*) from routed_case where state = 'ASSIGNED'")).isEqualTo(100);
  }

  private Duration file(String unit) {
    long before = System.nanoTime();
    Desk.await(Multi.createFrom().range(0, BATCH).onItem()
        .transformToUni(i -> desk.filing(unit, desk.number(), Map.of())).merge(8).collect().asList());
    return Duration.ofNanos(System.nanoTime() - before);
  }
}
