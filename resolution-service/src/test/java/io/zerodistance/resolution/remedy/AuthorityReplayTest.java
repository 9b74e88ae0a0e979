package io.zerodistance.resolution.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Many people grant, decline and approve at once; afterwards the ledger is replayed, entry by entry, against the limits. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AuthorityReplayTest {

  private static final Map<String, Long> CASE_LIMIT = Map.of("property-agent-1", 20_000L, "property-senior-1", 50_000L,
      "property-supervisor-1", 200_000L, "property-manager-1", 2_000_000L);
  private static final long CUSTOMER_LIMIT = 200_000;

  @Inject
  Story story;
  @Inject
  MovableClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void no_order_of_grants_approvals_and_declines_ever_gets_above_a_limit() throws Exception {
    var random = ThreadLocalRandom.current();
    for (int round = 0; round < 4; round++) {
      clock.ahead(Duration.ofDays(4_000 + 40L * round));
      var customer = "c-" + UUID.randomUUID();
      var cases = new ArrayList<String>();
      for (int count = 0; count < 5; count++) {
        var number = story.number("PR");
        story.register(number, customer);
        story.assign(number, "property-agent-1");
        cases.add(number);
      }
      var work = new ArrayList<Callable<Integer>>();
      for (int count = 0; count < 40; count++) {
        var number = cases.get(random.nextInt(cases.size()));
        var staff = List.of("property-agent-1", "property-agent-1", "property-supervisor-1").get(count % 3);
        long amount = random.nextLong(1, staff.contains("agent") ? 25_000 : 90_000);
        boolean decline = random.nextInt(4) == 0;
        work.add(() -> act(staff, number, amount, decline));
      }
      try (var threads = Executors.newFixedThreadPool(20)) {
        for (var done : threads.invokeAll(work)) {
          assertThat(done.get()).isIn(200, 201, 403);
        }
      }
      cases.forEach(
          number -> assertThat(story.rows(number, "select type from parked_event where subject = ?1")).isEmpty());
      replay(cases);
    }
  }

  private int act(String staff, String number, long amount, boolean decline) {
    var proposed = story.proposes(staff, number, amount).extract();
    if (proposed.statusCode() != 201) {
      return proposed.statusCode();
    }
    if ("AWAITING_APPROVAL".equals(proposed.path("status"))) {
      return story.decides("property-supervisor-1", proposed.path("approval"), "APPROVE").extract().statusCode();
    }
    if (decline) {
      story.customerAnswers(number, proposed.path("id"), false);
    }
    return 201;
  }

  private void replay(List<String> cases) {
    var onCase = new HashMap<String, Long>();
    var today = new HashMap<String, Long>();
    long toCustomer = 0;
    int granted = 0;
    for (var row : story.rows(cases.getFirst(), """
        select l.number, r.authorised_by, l.amount, l.state from ledger_entry l
        join remedy r on r.business_unit = l.business_unit and r.id = l.remedy
        where ?1 <> '' order by l.sequence""")) {
      var number = row[0].toString();
      if (!cases.contains(number)) {
        continue;
      }
      var by = row[1].toString();
      long amount = ((Number) row[2]).longValue() * (row[3].equals("OFFERED") ? 1 : -1);
      onCase.merge(number, amount, Long::sum);
      today.merge(by, amount, Long::sum);
      toCustomer += amount;
      if (amount > 0) {
        granted++;
        assertThat(onCase.get(number)).as("case, by " + by).isLessThanOrEqualTo(CASE_LIMIT.get(by));
        assertThat(today.get(by)).as("day of " + by).isLessThanOrEqualTo(5 * CASE_LIMIT.get(by));
        assertThat(toCustomer).as("customer, by " + by).isLessThanOrEqualTo(CUSTOMER_LIMIT);
      }
    }
    assertThat(granted).isGreaterThan(3);
  }
}
