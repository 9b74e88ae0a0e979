package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.assignment.AssignmentPolicy.Release;
import io.zerodistance.routing.skill.AtWork;
import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.store.Columns;

/**
 * Notices who stopped working without saying so: the shift is over, an absence began, or the person left the unit. What they
 * hold is handed on once, as when they go off; of who left, everything. Whoever went away before has handed on already.
 * A break is no end of a shift, as long as the unit's rules say. Who is back starts anew, whenever they came on duty. Asks
 * nothing of the decision lock while nobody stopped and nobody is back.
 */
@ApplicationScoped
public class LeaveWork {
  private static final int MOST = 50;
  private static final String STOPPED = """
      select id, active, presence from (
        select s.id, s.active, s.presence from staff s where s.business_unit = ?1 and s.at_work and not s.active
        union
        select s.id, s.active, s.presence from staff s
        where s.business_unit = ?1 and s.at_work and s.active and s.shift_from > cast(?4 as timestamptz)
        union
        select s.id, s.active, s.presence from absence a
          join staff s on s.business_unit = a.business_unit and s.id = a.staff
        where a.business_unit = ?1 and a.cancelled_at is null and a.to_at > cast(?2 as timestamptz)
          and a.from_at <= cast(?2 as timestamptz) and s.at_work) stopped
      order by id limit ?3""";
  private static final String NOTE_STOPPED =
      "update staff set at_work = false, taken_since_on = 0"
          + " where business_unit = ?1 and id = any (string_to_array(?2, ','))";
  private static final String IS_BACK =
      "where s.business_unit = ?1 and not s.at_work and s.active and " + AtWork.at("?2");
  private static final String NOTE_BACK =
      "update staff s set at_work = true, back_since = cast(?2 as timestamptz) " + IS_BACK;
  private static final String ANYBODY_BACK = "select exists (select from staff s " + IS_BACK + ")";

  @Inject
  Sql sql;
  @Inject
  Boards boards;
  @Inject
  HandOn handOn;
  @Inject
  Clock clock;

  private record Stopped(String id, boolean active, Presence presence) {}

  /** Answers how many people were found to have stopped. */
  public Uni<Integer> notice(String businessUnit) {
    return isAnybodyBack(businessUnit).chain(back -> boards.policy(businessUnit)
        .chain(policy -> stopped(businessUnit, policy)).map(found -> back || !found.isEmpty()))
        .chain(moved -> !moved ? Uni.createFrom().item(0)
            : boards.lock(businessUnit)
                .call(() -> sql.execute(NOTE_BACK, businessUnit, clock.instant()))
                .chain(board -> stopped(businessUnit, board.policy()).chain(all -> handOn(board, all))));
  }

  private Uni<Boolean> isAnybodyBack(String businessUnit) {
    return sql.rows(ANYBODY_BACK, businessUnit, clock.instant()).map(rows -> Boolean.TRUE.equals(rows.getFirst()[0]));
  }

  private Uni<List<Stopped>> stopped(String businessUnit, AssignmentPolicy policy) {
    var now = clock.instant();
    return sql.rows(STOPPED, businessUnit, now, MOST, now.plus(policy.longestBreak()))
        .map(rows -> rows.stream().map(Columns::new)
            .map(row -> new Stopped(row.text(0), row.flag(1), row.oneOf(Presence.class, 2))).toList());
  }

  private Uni<Integer> handOn(Board board, List<Stopped> all) {
    var ids = all.stream().map(Stopped::id).collect(Collectors.joining(","));
    return sql.execute(NOTE_STOPPED, board.businessUnit(), ids)
        .chain(() -> Multi.createFrom().iterable(all).onItem()
            .transformToUniAndConcatenate(one -> handOn.of(board, one.id(), release(board, one))).collect().asList())
        .replaceWith(all.size());
  }

  private static Release release(Board board, Stopped one) {
    if (!one.active()) {
      return Release.ALL;
    }
    return one.presence() == Presence.ON_DUTY ? board.policy().whenOff() : Release.NONE;
  }
}
