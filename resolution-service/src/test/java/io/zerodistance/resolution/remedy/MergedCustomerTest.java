package io.zerodistance.resolution.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Two telephone numbers of one person are no second budget: below the manager, a customer gets 2 000 in 30 days. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class MergedCustomerTest {

  private static final String SUPERVISOR = "healthcare-supervisor-1";
  private static final long CUSTOMER_LIMIT = 200_000;
  private static int days;

  @Inject
  Story story;
  @Inject
  MovableClock clock;

  private final String merge = UUID.randomUUID().toString();
  private final String one = "c-" + UUID.randomUUID();
  private final String other = "c-" + UUID.randomUUID();

  /** The supervisor's day belongs to one test only. */
  @BeforeEach
  void aNewDay() {
    clock.ahead(Duration.ofDays(5_000 + 40L * ++days));
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void redress_split_over_two_merged_references_at_once_stays_within_the_limit_of_one_customer() throws Exception {
    story.customers("healthcare", merge, one, other, true);
    var cases =
        List.of(caseOf(one), caseOf(other), caseOf(one), caseOf(other), caseOf(one), caseOf(other), caseOf(one));
    atOnce(cases.stream().map(number -> grants(number, 40_000)).toList());
    assertThat(granted(cases)).isEqualTo(CUSTOMER_LIMIT);
    waitsForTheManager(one);
    waitsForTheManager(other);
  }

  @Test
  void a_merge_that_is_undone_leaves_two_customers_with_what_each_of_them_got() {
    grant(one, 120_000);
    story.customers("healthcare", merge, one, other, true);
    story.proposes(SUPERVISOR, caseOf(other), 80_001).statusCode(201).body("status", equalTo("AWAITING_APPROVAL"))
        .body("because.limit", equalTo("customer-window"));
    story.customers("healthcare", merge, one, other, false);
    grant(other, 80_001);
    story.customers("healthcare", merge, one, other, true);
    waitsForTheManager(one);
  }

  @Test
  void links_are_followed_as_far_as_they_go() {
    var third = "c-" + UUID.randomUUID();
    story.customers("healthcare", UUID.randomUUID().toString(), other, third, true);
    grant(third, 200_000);
    grant(one, 100);
    story.customers("healthcare", merge, one, other, true);
    waitsForTheManager(one);
  }

  @Test
  void grants_while_customers_are_merged_all_end_and_nothing_is_granted_above_the_limit_afterwards() throws Exception {
    var cases = new ArrayList<String>();
    var work = new ArrayList<Callable<Integer>>();
    for (int count = 0; count < 6; count++) {
      var number = caseOf(count % 2 == 0 ? one : other);
      cases.add(number);
      work.add(grants(number, 60_000));
    }
    work.add(3, () -> {
      story.customers("healthcare", merge, one, other, true);
      return 201;
    });
    atOnce(work);
    // What was judged before the merge counted each reference apart: at most the limit for either.
    assertThat(granted(cases)).isBetween(CUSTOMER_LIMIT - 60_000, 2 * CUSTOMER_LIMIT);
    story.proposes(SUPERVISOR, caseOf(other), 80_000).body("because.limit", equalTo("customer-window"));
  }

  @Test
  void balances_show_one_customer_for_both_references() {
    story.customers("healthcare", merge, one, other, true);
    grant(one, 100);
    grant(other, 200);
    var first = one.compareTo(other) < 0 ? one : other;
    var second = first.equals(one) ? other : one;
    story.as("healthcare-manager-1").get("/api/resolution/ledger/balances?bu=healthcare&by=CUSTOMER").then()
        .statusCode(200)
        .body("items.find { it.key == '" + first + "' }.offered.amount", equalTo(300))
        .body("items.key", not(hasItem(second)));
  }

  private String caseOf(String customer) {
    var number = story.number("HC");
    story.register(number, customer);
    story.assign(number, SUPERVISOR);
    return number;
  }

  private void grant(String customer, long amount) {
    story.proposes(SUPERVISOR, caseOf(customer), amount).statusCode(201).body("status", equalTo("GRANTED"));
  }

  private void waitsForTheManager(String customer) {
    story.proposes(SUPERVISOR, caseOf(customer), 100).statusCode(201).body("requiredTier", equalTo("MANAGER"))
        .body("because.limit", equalTo("customer-window"));
  }

  private Callable<Integer> grants(String number, long amount) {
    return () -> story.proposes(SUPERVISOR, number, amount).extract().statusCode();
  }

  private static void atOnce(List<Callable<Integer>> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get()).isEqualTo(201);
      }
    }
  }

  private long granted(List<String> cases) {
    return ((Number) story.rowsOf("healthcare", """
        select coalesce(sum(amount), 0) from remedy
        where number = any (string_to_array(?1, ',')) and authorised_at is not null""", String.join(",", cases))
        .getFirst()[0]).longValue();
  }
}
