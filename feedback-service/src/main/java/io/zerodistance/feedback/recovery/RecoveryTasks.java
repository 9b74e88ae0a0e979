package io.zerodistance.feedback.recovery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Page;
import io.zerodistance.access.Sql;
import io.zerodistance.feedback.KeysetCursor;
import io.zerodistance.feedback.Row;

/** Work that an answer or a silence asks for; one per invitation. */
@ApplicationScoped
public class RecoveryTasks {

  private static final String OPEN = """
      insert into recovery_task (business_unit, id, number, round, invitation, because, state, handler, opened_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, 'OPEN', cast(?7 as text), ?8)
      on conflict (business_unit, invitation) do nothing""";
  private static final String OF_CASE = """
      select id, number, round, because, state, handler, opened_at, done_at from recovery_task
      where business_unit = ?1 and number = ?2 order by opened_at""";

  private static final int PAGE = 50;
  private static final String OPEN_ONES = """
      select id, number, round, because, state, handler, opened_at, done_at from recovery_task
      where business_unit = ?1 and state = 'OPEN' and (opened_at, id) < (?2, ?3)
      order by opened_at desc, id desc limit ?4""";

  @Inject
  Sql sql;

  public Uni<Void> open(String businessUnit, String number, int round, UUID invitation, String because, String handler,
      Instant at) {
    return sql
        .execute(OPEN, businessUnit, UuidCreator.getTimeOrderedEpoch(), number, round, invitation, because, handler, at)
        .replaceWithVoid();
  }

  public Uni<List<RecoveryTask>> ofCase(String businessUnit, String number) {
    return sql.rows(OF_CASE, businessUnit, number)
        .map(rows -> rows.stream().map(Row::new).map(RecoveryTask::of).toList());
  }

  public Uni<Page<RecoveryTask>> open(String businessUnit, KeysetCursor from) {
    return sql.rows(OPEN_ONES, businessUnit, from.at(), from.key(), PAGE + 1)
        .map(rows -> rows.stream().map(Row::new).map(RecoveryTask::of).toList())
        .map(rows -> Page.of(rows, PAGE, task -> KeysetCursor.next(task.openedAt(), task.id())));
  }
}
