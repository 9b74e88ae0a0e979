package io.zerodistance.routing.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.local.process.CpuClock;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.ServiceDatabase;

/**
 * 100 000 open cases of which 20 000 are late: every fourth without an owner, every tenth a hand-off, every tenth a triage
 * that nobody looked at. Late by a tenth of their time, so a resolution has reached three levels, the others two.
 */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class EscalationUnderLoadTest {
  private static final Logger LOG = Logger.getLogger(EscalationUnderLoadTest.class);
  private static final String UNIT = "healthcare";
  private static final int OPEN = 100_000;
  private static final int DUE = 20_000;
  private static final int LEVELS = DUE / 10 * (8 * 3 + 2 * 2);
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String OURS = " where business_unit = 'healthcare' and number like 'HC-000101-%'";
  @Inject
  Desk desk;
  @Inject
  ScanDueDeadlines scanner;

  @BeforeEach
  void layDown() {
    var cases = "(select i, 'HC-000101-' || lpad(upper(to_hex(i)), 8, '0') as number, i <= " + DUE
        + " as late from generate_series(1, " + OPEN + ") i) c";
    desk.run(UNIT, """
        insert into routed_case (business_unit, number, state, registered_at, owner, assigned_at, waiting_reason,
          waiting_since)
        select 'healthcare', number, case when i % 4 = 0 then 'WAITING' else 'ASSIGNED' end, now(),
          case when i % 4 > 0 then 'healthcare-agent-1' end, now(), case when i % 4 = 0 then 'CAPACITY' end,
          case when i % 4 = 0 then now() end
        from\s""" + cases);
    desk.run(UNIT, """
        insert into deadline (business_unit, number, deadline, round, state, started_at, minutes, counts, warn_share,
          policy, calendar_version, warn_at, due, next_level, escalate_at, next_check)
        select 'healthcare', number,
          case i % 10 when 0 then 'HANDOFF' when 1 then 'TRIAGE' else 'RESOLUTION' end, 1, 'RUNNING',
          start, 600, 'CALENDAR', 0.75, 'test', 10001, start + interval '450 min', start + interval '600 min', 1,
          start + interval '450 min', start + interval '450 min'
        from\s""" + cases + """
         cross join lateral (select now() - case when late then interval '660 min' else interval '10 min' end) s (start)
        """);
  }

  @AfterEach
  void letGo() {
    desk.run(UNIT, "update deadline set state = 'CANCELLED', next_check = null" + OURS);
    desk.run(UNIT, "update routed_case set state = 'CLOSED', waiting_reason = null, waiting_since = null" + OURS);
  }

  @Test
  void every_late_case_is_escalated_with_a_minutes_work_and_once_while_a_replica_loses_its_database_session() {
    double before = processorTime();
    var began = Instant.now();
    var replicas = List.of(replica(), replica());
    int ended = 0;
    while (ended == 0 && replicas.stream().anyMatch(replica -> !replica.isDone())) {
      ended = levelsTold() < LEVELS / 5 ? 0 : endOneSession();
    }
    var failed = new AtomicInteger();
    replicas
        .forEach(replica -> replica.handle((fired, failure) -> failure == null ? 0 : failed.incrementAndGet()).join());
    while (Desk.await(scanner.scan()) > 0) {
      // The timer would come round again.
    }
    var took = Duration.between(began, Instant.now());
    double worked = processorTime() - before;
    LOG.infof(
        "%d late of %d open escalated in %d ms with %.0f ms of processors; sessions ended midway: %d, scans lost: %d",
        DUE, OPEN, took.toMillis(), worked, ended, failed.get());

    assertThat(ended).as("a session was ended while it escalated").isPositive();
    assertThat(worked).as("milliseconds of processors that service and database used: one core of their own is in time")
        .isBetween(1.0, (double) LIMIT.toMillis());
    assertThat(levelsTold()).as("levels told").isEqualTo(LEVELS);
    assertThat(count("outbox where aggregateid like 'HC-000101-%' and type like '%case-escalated%'"))
        .as("announced as often as told").isEqualTo(LEVELS);
    assertThat(count("deadline_event" + OURS + " and event = 'BREACHED'")).isEqualTo(DUE);
    assertThat(count("(select number from deadline_event" + OURS + " and event = 'BREACHED' group by number"
        + " having count(*) > 1) twice")).as("cases breached twice").isZero();
    assertThat(count("(select aggregateid from outbox where aggregateid like 'HC-000101-%' group by aggregateid"
        + " having max(sequence) <> count(*)) gap")).as("cases with a gap in the order of events").isZero();
    assertThat(count("escalation" + OURS + " and goes_to = 'OWNER' and staff is null"))
        .as("levels told to nobody, though seniors stand in for a missing owner").isZero();
  }

  /** The time on the wall is told and not judged: others may use the machine. What work it is, is the same on any. */
  private double processorTime() {
    var server = ProcessHandle.of(desk.count(UNIT, "select pg_backend_pid()")).flatMap(ProcessHandle::parent);
    return CpuClock.of(ProcessHandle.current(), server.orElseThrow());
  }

  private CompletableFuture<Integer> replica() {
    return scanner.scan().subscribeAsCompletionStage();
  }

  private int endOneSession() {
    return (int) desk.count(UNIT, """
        select count(pg_terminate_backend(pid)) from (
          select pid from pg_stat_activity
          where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
            and xact_start is not null limit 1) working""");
  }

  private long levelsTold() {
    return count("escalation" + OURS);
  }

  private long count(String from) {
    return desk.count(UNIT, "select count(*) from " + from);
  }
}
