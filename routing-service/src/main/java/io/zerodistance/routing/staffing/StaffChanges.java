package io.zerodistance.routing.staffing;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.store.Columns;

/** Who changed what people can do and when they work, the latest first; call inside a transaction. */
@ApplicationScoped
class StaffChanges {
  private static final String PAGE = """
      select id, staff, cast(before as text), cast(after as text), through, changed_by, changed_at from staff_change
      where business_unit = ?1 and (cast(?2 as text) is null or staff = ?2) and id < ?3
      order by id desc limit ?4""";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;

  /** @param before null for somebody who was new */
  record StaffChange(long id, String staff, Person before, Person after, People.Through through, String changedBy,
      Instant changedAt) {}

  Uni<List<StaffChange>> page(String businessUnit, String staff, Cursor after, int rows) {
    return sql.rows(PAGE, businessUnit, staff, after == null ? Long.MAX_VALUE : position(after.key()), rows)
        .map(found -> found.stream().map(Columns::new).map(this::read).toList());
  }

  private static long position(String key) {
    return key.matches("[0-9]{1,18}") ? Long.parseLong(key) : 0;
  }

  private StaffChange read(Columns row) {
    return new StaffChange(Long.parseLong(row.text(0)), row.text(1), person(row.text(2)), person(row.text(3)),
        row.oneOf(People.Through.class, 4), row.text(5), row.instant(6));
  }

  private Person person(String text) {
    try {
      return text == null ? null : json.readValue(text, Person.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a kept person is unreadable", unreadable);
    }
  }
}
