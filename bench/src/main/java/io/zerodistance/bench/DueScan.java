package io.zerodistance.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** How long late cases wait for their escalation among very many open ones, with one of two replicas killed midway. */
final class DueScan {
  private static final int LIMIT_SECONDS = 60;
  private static final String OURS = " where business_unit = 'cement' and number like 'CM-000101-%%'";
  private static final String CASES = """
      insert into routed_case (business_unit, number, state, registered_at, owner, assigned_at, waiting_reason,
        waiting_since)
      select 'cement', 'CM-000101-' || lpad(upper(to_hex(i)), 8, '0'),
        case when i %% 4 = 0 then 'WAITING' else 'ASSIGNED' end, now(),
        case when i %% 4 > 0 then 'cement-agent-1' end, now(), case when i %% 4 = 0 then 'CAPACITY' end,
        case when i %% 4 = 0 then now() end
      from generate_series(1, %d) i""";
  private static final String DEADLINES = """
      insert into deadline (business_unit, number, deadline, round, state, started_at, minutes, counts, warn_share,
        policy, calendar_version, warn_at, due, next_level, escalate_at, next_check)
      select 'cement', number, 'RESOLUTION', 1, 'RUNNING', now(), 60000, 'CALENDAR', 0.75, 'bench', 10001,
        now() + interval '45000 min', now() + interval '60000 min', 1, now() + interval '45000 min',
        now() + interval '45000 min'
      from routed_case""" + OURS;
  /** Late by a tenth of the time: three of the levels of a resolution are due. */
  private static final String LATE = """
      update deadline set started_at = now() - interval '66000 min', warn_at = now() - interval '21000 min',
        due = now() - interval '6000 min', escalate_at = now() - interval '21000 min',
        next_check = now() - interval '21000 min'
      where (business_unit, number) in (select business_unit, number from deadline""" + OURS + """
         and state = 'RUNNING' and breached_at is null and due > now() order by number limit %d)""";
  private static final int LEVELS = 3;
  private final BenchStack stack;
  private final int rows;
  private final int due;

  DueScan(BenchStack stack, int rows, int due) {
    this.stack = stack;
    this.rows = rows;
    this.due = due;
  }

  void measure(Report report) throws Exception {
    stack.stopReplicas();
    try (var connection = stack.superuser("routing")) {
      report.say("Laying down " + rows + " open cases …");
      run(connection, "set synchronous_commit = off");
      run(connection, CASES.formatted(rows));
      run(connection, DEADLINES);
      run(connection, "analyze");
      run(connection, "set synchronous_commit = on");
      var victim = stack.startReplica();
      stack.startReplica();
      report.figure("due query among " + rows + " open cases, none due, p50 ms", p50OfNothingDue(connection));
      escalate(connection, 500, null);
      double few = escalate(connection, due / 10, null);
      double many = escalate(connection, due, victim);
      figure(report, due / 10, few);
      report.goal("due scan", due + " late of " + rows + ", one of two replicas killed: s", new Spread(many, many),
          "≤ " + LIMIT_SECONDS, many <= LIMIT_SECONDS);
      double growth = many / few;
      report.goal("due scan", "time for ten times the late cases", new Spread(growth, growth), "≤ 15",
          growth <= 15);
      once(connection, report);
    }
  }

  private static void figure(Report report, int late, double seconds) {
    report.figure(late + " late cases, two replicas", String.format(Locale.ROOT, "%.1f s (timer included)", seconds));
  }

  /** Makes so many late at once and waits until each was told its levels; the victim is killed at a third. */
  private double escalate(Connection connection, int late, Process victim) throws Exception {
    long before = told(connection);
    run(connection, LATE.formatted(late));
    long began = System.nanoTime();
    long wanted = before + (long) late * LEVELS;
    boolean killed = victim == null;
    long now = before;
    while (now < wanted) {
      if (System.nanoTime() - began > 5L * LIMIT_SECONDS * 1_000_000_000L) {
        throw new IllegalStateException("only " + (now - before) + " of " + (wanted - before) + " levels were told");
      }
      Thread.sleep(50);
      now = told(connection);
      if (!killed && now - before > (wanted - before) / 3) {
        victim.destroyForcibly();
        killed = true;
      }
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /** Told: rows of the ledger. Announced: events that the broker has; what is sent again after a kill is the same event. */
  private void once(Connection connection, Report report) throws SQLException {
    long expected = 500L + due / 10 + due;
    long breached = count(connection, "deadline_event" + OURS + " and event = 'BREACHED'");
    long cases = count(connection, "(select distinct number from deadline_event" + OURS + " and event = 'BREACHED') c");
    stack.awaitNone("outbox");
    long announced = Published.count(stack, "routing.events", "case-escalated", "CM-000101-");
    long told = told(connection);
    boolean isExact = breached == expected && cases == expected && told == expected * LEVELS && announced == told;
    report.goal("due scan", "levels told and announced ÷ owed, after the kill",
        new Spread((double) announced / (expected * LEVELS), (double) told / (expected * LEVELS)),
        "exactly 1, none twice", isExact);
  }

  private static String p50OfNothingDue(Connection connection) throws SQLException {
    var times = new double[101];
    for (int i = 0; i < times.length; i++) {
      long began = System.nanoTime();
      count(connection, "(select 1 from deadline where next_check <= now() order by next_check, business_unit, number,"
          + " deadline, round limit 500) page");
      times[i] = (System.nanoTime() - began) / 1e6;
    }
    return String.format(Locale.ROOT, "%.2f", Spread.of(times, false).median());
  }

  private static long told(Connection connection) throws SQLException {
    return count(connection, "escalation" + OURS);
  }

  private static long count(Connection connection, String from) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from " + from)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
