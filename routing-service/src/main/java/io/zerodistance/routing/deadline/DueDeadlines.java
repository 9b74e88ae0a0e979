package io.zerodistance.routing.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.clock.Pause;

/** The deadlines that have something due, by the index and many at a time; call inside a transaction. */
@ApplicationScoped
public class DueDeadlines {
  private static final String LOCK = "select " + DeadlineRepository.COLUMNS + """
       from deadline
      where next_check <= ?1
        and (next_check, business_unit, number, deadline, round) > (cast(?2 as timestamptz), ?3, ?4, ?5, ?6)
      order by next_check, business_unit, number, deadline, round limit ?7 for update skip locked""";
  private static final String LOCK_ONE = "select " + DeadlineRepository.COLUMNS + """
       from deadline
      where business_unit = ?1 and number = ?2 and deadline = ?3 and round = ?4 and next_check <= ?5
      for update skip locked""";
  /**
   * Rows and ledger in one statement: never one without the other. {@code offset 0} keeps the look-up by key: a planner
   * without figures reads the whole table instead.
   */
  private static final String KEEP = """
      with step as (
        select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as step (business_unit text, number text,
          deadline text, round integer, warned boolean, warned_at timestamptz, breached boolean, breached_at timestamptz,
          next_level integer, escalate_at timestamptz, next_check timestamptz)),
      moved as (
        update deadline d set warned_at = step.warned_at, breached_at = step.breached_at, next_level = step.next_level,
          escalate_at = step.escalate_at, next_check = step.next_check
        from step cross join lateral (
          select own.ctid as place from deadline own
          where own.business_unit = step.business_unit and own.number = step.number
            and own.deadline = step.deadline and own.round = step.round offset 0) own
        where d.ctid = own.place
        returning d.business_unit, d.number, d.deadline, d.round, d.due, d.policy, d.calendar_version, step.warned,
          step.breached)
      insert into deadline_event (business_unit, number, deadline, round, event, due, policy, calendar_version, at)
      select business_unit, number, deadline, round, event, due, policy, calendar_version, cast(?2 as timestamptz)
      from moved cross join lateral (values (1, 'WARNED', warned), (2, 'BREACHED', breached))
        as happened (place, event, did)
      where did order by business_unit, number, deadline, round, place""";
  private static final Instant BEFORE_ALL = Instant.EPOCH;

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;
  @Inject
  PauseRepository pauses;

  /** A deadline before and after what was due of it. */
  public record Moved(Deadline before, Deadline after) {
    public boolean wasWarned() {
      // A breach sets the instant of the warning, too, so that none follows; it is no warning.
      return before.warnedAt() == null && after.warnedAt() != null && !wasBreached();
    }

    public boolean wasBreached() {
      return before.breachedAt() == null && after.breachedAt() != null;
    }
  }

  /** The longest due first, after the given one; those that another replica works on are left to it. */
  public Uni<List<Deadline>> lock(Instant now, Deadline after, int limit) {
    return DeadlineRepository.read(after == null ? sql.rows(LOCK, now, BEFORE_ALL, "", "", "", 0, limit)
        : sql.rows(LOCK, now, after.nextCheck(), after.businessUnit(), after.number(), after.kind().name(),
            after.round(), limit));
  }

  /** The same one again; nothing where it is not due any more, or another replica is at it. */
  public Uni<List<Deadline>> lock(Instant now, Deadline again) {
    return DeadlineRepository.read(sql.rows(LOCK_ONE, again.businessUnit(), again.number(), again.kind().name(),
        again.round(), now));
  }

  /** Time that did not count, for those that may stand still; of one that may not, all time counts. */
  public Uni<Function<Deadline, List<Pause>>> pausesOf(List<Deadline> all) {
    return pauses.of(all.stream().filter(Deadline::pausable).toList());
  }

  /** Only deadlines that {@link #lock} answered in this transaction. */
  public Uni<Void> keep(List<Moved> all, Instant now) {
    var rows = json.createArrayNode();
    for (var moved : all) {
      var d = moved.after();
      rows.addObject().put("business_unit", d.businessUnit()).put("number", d.number())
          .put("deadline", d.kind().name()).put("round", d.round())
          .put("warned", moved.wasWarned()).put("warned_at", text(d.warnedAt()))
          .put("breached", moved.wasBreached()).put("breached_at", text(d.breachedAt()))
          .put("next_level", d.nextLevel()).put("escalate_at", text(d.escalateAt()))
          .put("next_check", text(d.nextCheck()));
    }
    return sql.execute(KEEP, rows.toString(), now).replaceWithVoid();
  }

  private static String text(Instant at) {
    return Objects.toString(at, null);
  }
}
