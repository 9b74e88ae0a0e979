package io.zerodistance.resolution.action;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/** The colleagues of a unit; nobody is deleted, who has left stays as a row that has ended. Call inside a transaction. */
@ApplicationScoped
class Colleagues {

  private static final String NOW = """
      select staff, work, since, added_by from colleague where business_unit = ?1 and left_at is null""";
  private static final String PAGE = NOW + " and staff > ?2 order by staff limit ?3";
  private static final String FIND = NOW + " and staff = ?2";
  private static final String OTHER_WORK = """
      update colleague set left_at = ?3, removed_by = ?4
      where business_unit = ?1 and staff = ?2 and left_at is null and work <> ?5""";
  private static final String ADD = """
      insert into colleague (business_unit, staff, since, work, added_by) values (?1, ?2, ?3, ?4, ?5)
      on conflict do nothing""";
  private static final String REMOVE = """
      update colleague set left_at = ?3, removed_by = ?4 where business_unit = ?1 and staff = ?2 and left_at is null""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** By staff id. */
  Uni<List<Colleague>> page(String businessUnit, String after, int limit) {
    return sql.rows(PAGE, businessUnit, after, limit).map(Row.each(Colleagues::read));
  }

  /** The same again changes nothing; other work begins now. */
  Uni<Colleague> add(String businessUnit, String staff, String work, String by) {
    var now = clock.instant();
    return sql.execute(OTHER_WORK, businessUnit, staff, now, by, work)
        .chain(() -> sql.execute(ADD, businessUnit, staff, now, work, by))
        .chain(() -> sql.rows(FIND, businessUnit, staff)).map(Row.first(Colleagues::read)).map(Optional::orElseThrow);
  }

  /** False when nobody of this name is on the list. */
  Uni<Boolean> remove(String businessUnit, String staff, String by) {
    return sql.execute(REMOVE, businessUnit, staff, clock.instant(), by).map(rows -> rows == 1);
  }

  private static Colleague read(Row row) {
    return new Colleague(row.text(0), row.text(1), row.instant(2), row.text(3));
  }
}
