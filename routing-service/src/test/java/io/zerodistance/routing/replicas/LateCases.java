package io.zerodistance.routing.replicas;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

/**
 * Some hundred late cases of another unit among as many others that are open, or {@code -Dzd.replicas.late=20000}: each late by a tenth of
 * its time, so that three levels of the ladder are due at once.
 */
record LateCases(Rows rows) {
  private static final int CASES = Integer.getInteger("zd.replicas.late", 300);
  private static final int OPEN = 5 * CASES;
  /** So many late cases are work for every replica. */
  static final int PAGE = Math.clamp(CASES / 15, 20, 500);
  private static final int LEVELS = 3;
  private static final String OURS = " where business_unit = 'healthcare' and number like 'HC-000101-%'";
  /** Sessions that hold late cases and cannot write whom they tell. */
  private static final String AMID_A_PAGE =
      "select count(distinct pid) from pg_locks where relation = 'escalation'::regclass and not granted";

  void layDown() throws SQLException {
    rows.run("""
        insert into routed_case (business_unit, number, state, registered_at, owner, assigned_at)
        select 'healthcare', 'HC-000101-' || lpad(cast(i as text), 8, '0'), 'ASSIGNED', now(), 'healthcare-agent-1', now()
        from generate_series(1, %d) i""".formatted(OPEN));
    rows.run("""
        insert into deadline (business_unit, number, deadline, round, state, started_at, minutes, counts, warn_share,
          policy, calendar_version, warn_at, due, next_level, escalate_at, next_check)
        select business_unit, number, 'RESOLUTION', 1, 'RUNNING', start, 600, 'CALENDAR', 0.75, 'test', 10001,
          start + interval '450 min', start + interval '600 min', 1, start + interval '450 min',
          start + interval '450 min'
        from routed_case cross join lateral (select now() - case when number <= 'HC-000101-%08d' then interval '660 min'
          else interval '10 min' end) s (start)""".formatted(CASES) + OURS);
  }

  boolean areHeldBy(int replicas) throws SQLException {
    return rows.count(AMID_A_PAGE) == replicas;
  }

  boolean areTold() throws SQLException {
    return rows.count("select count(*) from deadline" + OURS + " and next_check <= now()") == 0
        && rows.count("select count(*) from escalation" + OURS) >= (long) CASES * LEVELS;
  }

  void assertToldOnce() throws SQLException {
    assertThat(rows.count("select count(*) from escalation" + OURS)).as("levels told").isEqualTo((long) CASES * LEVELS);
    assertThat(rows.count("""
        select count(*) from outbox
        where aggregateid like 'HC-000101-%' and type = 'zerodistance.routing.case-escalated.v1'"""))
        .as("announced as often as told").isEqualTo((long) CASES * LEVELS);
    assertThat(rows.count("select count(*) from deadline_event" + OURS + " and event = 'BREACHED'"))
        .as("breaches").isEqualTo(CASES);
    assertThat(rows.count("""
        select count(*) from (select from outbox where aggregateid like 'HC-000101-%'
          group by aggregateid having max(sequence) <> count(*)) gap""")).as("cases with a gap in their events")
        .isZero();
  }
}
