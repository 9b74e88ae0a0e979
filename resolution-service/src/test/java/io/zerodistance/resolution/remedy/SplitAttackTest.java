package io.zerodistance.resolution.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/**
 * One fen above the limit, cut into 2 to 10 parts, sent by 64 threads at once over several cases of three customers while the
 * clock passes midnight; and what one customer may get within 30 days, asked for by three people on sixteen cases. {@code -Dzd.authority.rounds=500} for the whole attack; replicas of their own are attacked in
 * {@code SplitOverReplicasIT}.
 */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SplitAttackTest {

  private static final int THREADS = 64;
  private static final int ROUNDS = Integer.getInteger("zd.authority.rounds", 9);
  private static final int CUSTOMERS = Integer.getInteger("zd.authority.rounds", 3);
  private static final long CASE_LIMIT = 20_000;
  private static final long DAY_LIMIT = 100_000;
  private static final long CUSTOMER_LIMIT = 200_000;
  private static final List<String> PEOPLE = List.of("cement-agent-1", "cement-agent-2", "cement-senior-1");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String ABOVE_CASE = """
      select number, sum(amount) from remedy where number = any(string_to_array(?1, ',')) and authorised_at is not null
      group by number having sum(amount) >\s""" + CASE_LIMIT;
  private static final String ABOVE_DAY = """
      select sum(amount), cast(authorised_at at time zone 'Asia/Shanghai' as date) from remedy
      where number = any(string_to_array(?1, ',')) and authorised_at is not null
      group by authorised_by, 2 having sum(amount) >\s""" + DAY_LIMIT;
  private static final String GRANTED = """
      select coalesce(sum(amount), 0) from remedy
      where number = any(string_to_array(?1, ',')) and authorised_at is not null""";

  @Inject
  Story story;
  @Inject
  MovableClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void parts_sent_at_once_over_cases_and_midnight_never_add_up_to_more_than_a_limit() throws Exception {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int round = 0; round < ROUNDS; round++) {
        int parts = 2 + round % 9;
        // Each round on days of its own, two seconds before midnight of the unit.
        var toMidnight = Duration.between(LocalTime.now(ZONE), LocalTime.MAX).minusSeconds(2);
        clock.ahead(Duration.ofDays(10_000 + 40L * round).plus(toMidnight));
        var cases = cases();
        var work = new ArrayList<Callable<Integer>>();
        for (int attempt = 0; attempt < THREADS; attempt++) {
          var number = cases.get(attempt / parts % cases.size());
          work.add(() -> story.proposes("cement-agent-1", number, CASE_LIMIT / parts + 1).extract().statusCode());
        }
        for (var done : threads.invokeAll(work)) {
          // A part that found no connection in time changed nothing.
          assertThat(done.get()).isIn(201, 503);
        }
        assertNeverAbove(cases, parts);
      }
    }
  }

  @Test
  void parts_for_one_customer_by_several_people_over_many_cases_never_add_up_to_more_than_thirty_days_allow()
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (int round = 0; round < CUSTOMERS; round++) {
        long part = CASE_LIMIT / (2 + round % 5);
        clock.ahead(Duration.ofDays(200_000 + 40L * round));
        var customer = "c-" + UUID.randomUUID();
        var cases = new ArrayList<String>();
        for (int count = 0; count < 16; count++) {
          var number = story.number("CM");
          story.register(number, customer);
          story.assign(number, PEOPLE.get(count % PEOPLE.size()));
          cases.add(number);
        }
        var work = new ArrayList<Callable<Integer>>();
        for (int attempt = 0; attempt < THREADS; attempt++) {
          int turn = attempt % cases.size();
          work.add(
              () -> story.proposes(PEOPLE.get(turn % PEOPLE.size()), cases.get(turn), part).extract().statusCode());
        }
        boolean everyPartWasJudged = true;
        for (var done : threads.invokeAll(work)) {
          assertThat(done.get()).isIn(201, 503);
          everyPartWasJudged &= done.get() == 201;
        }
        long granted = ((Number) over(GRANTED, String.join(",", cases)).getFirst()[0]).longValue();
        assertThat(granted).as("parts of %d to one customer", part).isLessThanOrEqualTo(CUSTOMER_LIMIT);
        if (everyPartWasJudged) {
          assertThat(granted).as("the limit of the customer is what stopped it").isGreaterThan(CUSTOMER_LIMIT - part);
        }
      }
    }
  }

  private List<String> cases() {
    var customers = List.of("c-" + UUID.randomUUID(), "c-" + UUID.randomUUID(), "c-" + UUID.randomUUID());
    var cases = new ArrayList<String>();
    for (int count = 0; count < 12; count++) {
      var number = story.number("CM");
      story.register(number, customers.get(count % 3));
      story.assign(number, "cement-agent-1");
      cases.add(number);
    }
    return cases;
  }

  private void assertNeverAbove(List<String> cases, int parts) {
    var all = String.join(",", cases);
    assertThat(over(ABOVE_CASE, all)).as("%d parts, per case", parts).isEmpty();
    assertThat(over(ABOVE_DAY, all)).as("%d parts, per day", parts).isEmpty();
    assertThat(((Number) over(GRANTED, all).getFirst()[0]).longValue()).as("%d parts", parts).isPositive();
  }

  private List<Object[]> over(String query, String cases) {
    return story.rowsOf("cement", query, cases);
  }
}
