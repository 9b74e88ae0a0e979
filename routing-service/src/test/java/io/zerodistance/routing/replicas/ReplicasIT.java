package io.zerodistance.routing.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import io.zerodistance.local.process.Await;
import io.zerodistance.routing.Soundness;

/**
 * Four processes of the packaged service share the cases of one unit while its people come and go and its supervisor
 * overrules. Then one is killed amid its due scan. The whole size is run with
 * {@code -Dzd.replicas.cases=5000 -Dzd.replicas.late=20000}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {
  private static final int CASES = Integer.getInteger("zd.replicas.cases", 400);
  private static final int CASES_PER_ACT = 5;
  private static final int STAFF = 100;
  private static final int REPLICAS = 4;
  private static final String UNIT = "food";
  private static final Duration PATIENCE = Duration.ofMinutes(8);
  /** The promise, and the least machine that it is made of. */
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);
  private static final int CORES = 2;

  private Replicas replicas;
  private Rows rows;

  @BeforeAll
  void start() {
    replicas = new Replicas(REPLICAS);
    rows = replicas.rows();
  }

  @AfterAll
  void stop() {
    if (replicas != null) {
      replicas.close();
    }
  }

  @Test
  @Order(1)
  void no_case_has_two_owners_nobody_has_too_much_and_nothing_is_lost() throws SQLException {
    hire(rows);
    var before = Instant.now();
    fileAmidTurmoil(replicas, rows);
    tell(rows, before, "known");
    rows.assertSound();
    someTurnOutToBeGraver();
    rows.assertSound();
    assertThat(rows.count("select count(*) from decision where cause = 'LAST_RESORT'")).as("fallen to a supervisor")
        .isPositive();
    assertThat(rows.count("select count(*) from decision where cause = 'MANUAL'")).as("orders obeyed").isPositive();
    assertThat(rows.count("select count(*) from presence_change")).as("changes of presence")
        .isGreaterThan(CASES / CASES_PER_ACT / 4);

    everybodyComesBack(replicas, rows);
    Await.until("every case has an owner", PATIENCE, null,
        () -> rows.count("select count(*) from routed_case where state = 'ASSIGNED'") == CASES);
    tell(rows, before, "owned");
    rows.assertSound();
    rows.assertViolationsAreSeen();
  }

  @Test
  @Order(2)
  void every_late_case_is_told_to_each_level_once_though_a_replica_is_killed_amid_a_page() throws Exception {
    var late = new LateCases(rows);
    try (var _ = rows.hold("escalation")) {
      late.layDown();
      Await.until("every replica is amid a page", PATIENCE, null, () -> late.areHeldBy(REPLICAS));
      replicas.kill(0);
    }
    var killed = Instant.now();
    double before = replicas.processorTime();
    Await.until("every late case is told", PATIENCE, null, late::areTold);
    double worked = replicas.processorTime() - before;
    System.out.printf("told %.1f s after the kill, with %.1f s of processors%n",
        Duration.between(killed, Instant.now()).toMillis() / 1000.0, worked / 1000);
    late.assertToldOnce();
    assertThat(worked).as("milliseconds of processors that the replicas and their database used")
        .isBetween(1.0, (double) CORES * TOLD_WITHIN.toMillis());
  }

  /** What somebody has in hand becomes heavier, whatever room there is. */
  private void someTurnOutToBeGraver() throws SQLException {
    int early = Filings.triagedOf(CASES);
    Await.until("what was triaged on the way is known", PATIENCE, null,
        () -> rows.count("select count(*) from routed_case where triaged") == early);
    var light = rows.texts(
        """
        select number from routed_case where state = 'ASSIGNED' and units = 1 and not triaged order by number limit 20""");
    Filings.triage(replicas.bootstrap(), UNIT, light);
    Await.until("they are triaged", PATIENCE, null,
        () -> rows.count("select count(*) from routed_case where triaged") == early + light.size());
    assertThat(rows.count("select count(*) from routed_case where state = 'ASSIGNED' and units > units_when_given"))
        .as("made heavier in somebody's hands").isPositive();
  }

  /**
   * A hundred people of two tiers with room for two cases in three; a fifth of them may take what is serious. What is S1 falls
   * at once to one of three supervisors, who have little room.
   */
  private static void hire(Rows rows) throws SQLException {
    rows.run("""
        insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
        select '%s', 'SKILLS', 1, date '2020-01-01', jsonb_build_object('demands', jsonb_build_array(jsonb '{"severity": "S1",
          "units": 3, "lowestTier": "SENIOR", "lowestLevel": 1, "acceptMinutes": 10, "ownerMinutes": 0}')), 'test', 'test',
          'test'""".formatted(UNIT));
    rows.run("update staff set active = false, presence = 'OFF' where business_unit = '" + UNIT + "'");
    rows.run("""
        insert into staff (business_unit, id, tier, team, capacity, presence, presence_since)
        select '%s', 'p' || n, case when mod(n, 5) = 0 then 'SENIOR' else 'FRONT_LINE' end, 'team', %d, 'ON_DUTY',
          now() - interval '1 hour' from generate_series(0, %d) n""".formatted(UNIT, CASES * 3 / (STAFF * 2),
        STAFF - 1));
    rows.run("""
        insert into staff (business_unit, id, tier, team, capacity, presence, presence_since)
        select '%s', 'lead-' || n, 'SUPERVISOR', 'leads', 6, 'ON_DUTY', now() - interval '1 hour'
        from generate_series(1, 3) n""".formatted(UNIT));
    rows.run("""
        insert into staff_skill (business_unit, staff, dimension, level)
        select business_unit, id, '*', 3 from staff where business_unit = '%s' and active""".formatted(UNIT));
  }

  private static void fileAmidTurmoil(Replicas replicas, Rows rows) {
    var turmoil = new Turmoil(replicas, UNIT, STAFF, CASES);
    try (turmoil) {
      Filings.send(replicas.bootstrap(), UNIT, CASES);
      Await.until("all cases are known and all people have acted", PATIENCE, null, () -> {
        assertThat(rows.count(Soundness.OVERLOADED)).as("people beyond capacity meanwhile").isZero();
        long known = rows.count("select count(*) from routed_case");
        turmoil.goOn((int) known / CASES_PER_ACT);
        return known == CASES && turmoil.isStill();
      });
    }
    assertThat(turmoil.failures()).as("calls without an answer").isEmpty();
    // An order may come before the case is known, or name somebody who is off.
    assertThat(turmoil.answers().keySet()).as("answers").isSubsetOf("presence 200", "order 200", "order 404",
        "order 409");
  }

  private static void everybodyComesBack(Replicas replicas, Rows rows) throws SQLException {
    rows.run("update staff set capacity = 1000 where business_unit = '" + UNIT + "' and active");
    for (int i = 0; i < STAFF; i++) {
      assertThat(replicas.presence(i % REPLICAS, UNIT, "p" + i, "ON_DUTY")).isEqualTo(200);
    }
    // Nobody warms up any more.
    rows.run("update staff set presence_since = now() - interval '1 hour' where business_unit = '" + UNIT + "'");
  }

  private static void tell(Rows rows, Instant since, String what) throws SQLException {
    var took = Duration.between(since, Instant.now());
    System.out.printf("%d cases %s to %d replicas after %.1f s: %d decisions, %d by order, %d changes of presence%n",
        CASES, what, REPLICAS, took.toMillis() / 1000.0, rows.count("select count(*) from decision"),
        rows.count("select count(*) from decision where cause = 'MANUAL'"),
        rows.count("select count(*) from presence_change"));
  }
}
