package io.zerodistance.resolution.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import io.zerodistance.local.process.Await;

/**
 * The split of one fen above the limit sent to three processes at once, by 64 threads. The day's limit is raised so that the
 * limit of each case is what stops it, and over many cases of one customer that of thirty days. {@code -Dzd.authority.rounds=500} for the whole attack.
 */
class SplitOverReplicasIT {

  private static final int THREADS = 64;
  private static final int ROUNDS = Integer.getInteger("zd.authority.rounds", 9);
  private static final long CASE_LIMIT = 20_000;
  private static final long CUSTOMER_LIMIT = 200_000;
  private static final String AGENT = "cement-agent-1";

  @Test
  void parts_sent_to_different_replicas_never_add_up_to_more_than_the_limit() throws Exception {
    try (var replicas = new Replicas(3, Map.of()); var staff = new Staff(replicas);
        var threads = Executors.newFixedThreadPool(THREADS)) {
      raiseTheDay(replicas);
      for (int round = 0; round < ROUNDS; round++) {
        int parts = 2 + round % 9;
        var cases = new ArrayList<String>();
        for (int count = 0; count < 1 + THREADS / parts; count++) {
          cases.add(staff.caseOf("CM", "c-" + UUID.randomUUID(), AGENT));
        }
        awaitCases(replicas, cases);
        var work = new ArrayList<Callable<Integer>>();
        for (int attempt = 0; attempt < THREADS; attempt++) {
          var number = cases.get(attempt / parts);
          work.add(() -> staff.proposes(AGENT, number, CASE_LIMIT / parts + 1).statusCode());
        }
        for (var done : threads.invokeAll(work)) {
          assertThat(done.get()).isEqualTo(201);
        }
        // Every part but the last of each case: never more, and never less either.
        for (var number : cases.subList(0, THREADS / parts)) {
          assertThat(granted(replicas, number)).as("%d parts", parts)
              .isEqualTo((parts - 1) * (CASE_LIMIT / parts + 1));
        }
        if (round % 3 == 0) {
          splitsOverOneCustomer(replicas, staff, threads, CASE_LIMIT / (2 + round / 3 % 5));
        }
      }
      assertThat(staff.verifies("cement").jsonPath().getBoolean("items[0].intact")).isTrue();
    }
  }

  /** Four parts on each of sixteen cases, any of which its own case would allow. */
  private static void splitsOverOneCustomer(Replicas replicas, Staff staff, ExecutorService threads, long part)
      throws Exception {
    var customer = "c-" + UUID.randomUUID();
    var cases = new ArrayList<String>();
    for (int count = 0; count < 16; count++) {
      cases.add(staff.caseOf("CM", customer, AGENT));
    }
    awaitCases(replicas, cases);
    var work = new ArrayList<Callable<Integer>>();
    for (int attempt = 0; attempt < THREADS; attempt++) {
      var number = cases.get(attempt % cases.size());
      work.add(() -> staff.proposes(AGENT, number, part).statusCode());
    }
    for (var done : threads.invokeAll(work)) {
      assertThat(done.get()).isEqualTo(201);
    }
    long granted = 0;
    for (var number : cases) {
      granted += granted(replicas, number);
    }
    assertThat(granted).as("parts of %d to one customer", part).isEqualTo(CUSTOMER_LIMIT / part * part);
  }

  private static void raiseTheDay(Replicas replicas) throws Exception {
    try (var owner = replicas.database(); var sql = owner.createStatement()) {
      sql.execute("""
          insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
          select 'cement', subject, 1, valid_from, jsonb_build_object('tiers',
              (select jsonb_agg(tier || '{"dayLimit": 9000000000}') from jsonb_array_elements(content -> 'tiers') tier)),
            'attack', 'only the case shall stop it', 'owner'
          from rule_version where business_unit = 'group' and subject = 'TIERS' order by version desc limit 1""");
    }
  }

  static void awaitCases(Replicas replicas, List<String> cases) {
    var all = "'" + String.join("','", cases) + "'";
    Await.until("cases opened and assigned", Duration.ofMinutes(2 + cases.size() / 100), null,
        () -> replicas.count("select count(*) from case_file f join case_handler h using (business_unit, number)"
            + " where handler is not null and f.number in (" + all + ")") == cases.size());
  }

  private static long granted(Replicas replicas, String number) throws Exception {
    return replicas.count(
        "select coalesce(sum(amount), 0) from remedy where authorised_at is not null and number = '" + number + "'");
  }
}
