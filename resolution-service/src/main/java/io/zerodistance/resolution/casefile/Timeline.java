package io.zerodistance.resolution.casefile;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Ids;
import io.zerodistance.resolution.storage.Row;

/** Everything that happened on a case, oldest first, for the people who work on it. */
@ApplicationScoped
public class Timeline {

  private static final int MOST_SHOWN = 500;
  private static final String NOTE = """
      insert into timeline_entry (business_unit, id, number, at, what, actor, detail)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""";
  private static final String LATEST = """
      select at, what, actor, detail from (
        select at, what, actor, detail, id from timeline_entry where business_unit = ?1 and number = ?2
        order by at desc, id desc limit ?3) latest
      order by at, id""";

  @Inject
  Sql sql;

  /** What: kebab-case fact; actor: staff id, {@code customer} or null for the system; detail: a value, never free text of the customer. */
  public record Entry(Instant at, String what, String actor, String detail) {}

  public Uni<Void> note(CaseFile file, Instant at, String what, String actor, String detail) {
    return sql.execute(NOTE, file.businessUnit(), Ids.next(), file.number(), at, what, actor, detail)
        .replaceWithVoid();
  }

  /** The last {@value #MOST_SHOWN} entries. */
  public Uni<List<Entry>> of(CaseFile file) {
    return sql.rows(LATEST, file.businessUnit(), file.number(), MOST_SHOWN)
        .map(Row.each(row -> new Entry(row.instant(0), row.text(1), row.text(2), row.text(3))));
  }
}
