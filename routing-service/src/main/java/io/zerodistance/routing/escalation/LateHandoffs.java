package io.zerodistance.routing.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.event.HandoffLate;
import io.zerodistance.routing.store.Columns;

/**
 * Tells the unit that asked when the other let the time of a hand-off pass: a step that both read, and an event that names
 * who has the case. The ladder itself is the other unit's. Call in a scope of both.
 */
@ApplicationScoped
class LateHandoffs {
  private static final String TELL = """
      with late as (
        select h.business_unit, h.number, h.id, h.to_unit, h.due, c.owner
        from handoff h left join routed_case c
          on c.business_unit = h.business_unit and c.number = h.number and c.state = 'ASSIGNED'
        where h.id = any (string_to_array(?1, ',')) and h.state in ('OPEN', 'ACCEPTED')
      ), noted as (
        insert into handoff_step (business_unit, to_unit, handoff, step, done_by, at)
        select business_unit, to_unit, id, 'LATE', 'routing', ?2 from late)
      select business_unit, number, id, to_unit, due, owner from late order by id""";

  @Inject
  Sql sql;

  /** Of each deadline that was breached just now and is the clock of a hand-off. */
  Uni<List<HandoffLate>> tell(List<Deadline> breached, Instant now) {
    var ids = breached.stream().map(Deadline::concerns).filter(Objects::nonNull).collect(Collectors.joining(","));
    return ids.isEmpty() ? Uni.createFrom().item(List.of())
        : sql.rows(TELL, ids, now).map(rows -> rows.stream().map(Columns::new)
            .map(row -> new HandoffLate(row.text(1), row.text(0), now, row.text(2), row.text(3), row.instant(4),
                row.text(5)))
            .toList());
  }
}
