package io.zerodistance.routing.skill;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.clock.OpenSpan;
import io.zerodistance.routing.store.Columns;

/**
 * Keeps with each person the hours of the shift that run now or come next, so that who is on shift is found by an index.
 * Hours that are over wait to be renewed; until then the person counts as off shift, which between two shifts is true. So do
 * hours that were counted by another calendar of the unit than the one in force.
 */
@ApplicationScoped
public class KeepShifts {
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
  private static final String STALE = "select id, shift from stale_shifts(?1, ?2, ?3, ?4)";
  private static final String RENEW = """
      update staff set shift_from = ?3, shift_to = ?4, shift_calendar = ?5
      where business_unit = ?1 and id = any (string_to_array(?2, ','))""";

  @Inject
  Sql sql;
  @Inject
  Shifts shifts;
  @Inject
  Clock clock;

  private record Stale(String id, OpenSpan hours) {}

  /** Answers how many were renewed, at most {@code most} for each reason to. */
  public Uni<Integer> renew(String businessUnit, int most) {
    return shifts.of(businessUnit).chain(inForce -> renew(businessUnit, inForce, most));
  }

  private Uni<Integer> renew(String businessUnit, Shifts.OfUnit inForce, int most) {
    var now = clock.instant();
    return sql.rows(STALE, businessUnit, now, most, inForce.calendar()).chain(rows -> {
      var bySpan = rows.stream().map(Columns::new).map(row -> new Stale(row.text(0), inForce.hours(row.text(1), now)))
          .collect(groupingBy(Stale::hours, mapping(Stale::id, toList())));
      return Multi.createFrom().iterable(bySpan.entrySet()).onItem()
          .transformToUniAndConcatenate(
              entry -> keep(businessUnit, entry.getKey(), entry.getValue(), inForce.calendar()))
          .collect().asList().replaceWith(rows.size());
    });
  }

  private Uni<Integer> keep(String businessUnit, OpenSpan hours, List<String> ids, int calendar) {
    return sql.execute(RENEW, businessUnit, String.join(",", ids), storable(hours.from()), storable(hours.to()),
        calendar);
  }

  private static Instant storable(Instant at) {
    return at.isAfter(NEVER) ? NEVER : at;
  }
}
