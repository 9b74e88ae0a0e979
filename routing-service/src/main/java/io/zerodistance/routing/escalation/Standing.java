package io.zerodistance.routing.escalation;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.Ladder.GoesTo;
import io.zerodistance.routing.deadline.Ladder.Step;
import io.zerodistance.routing.skill.AtWork;
import io.zerodistance.routing.store.Columns;

/** Who stands on the levels of the ladder of many cases, asked at once; call inside a transaction. */
@ApplicationScoped
class Standing {
  /** {@code offset 0} keeps the look-up by key: a planner without figures reads the whole table instead. */
  private static final String OWNERS = """
      select asked.business_unit, asked.number, c.owner
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as asked (business_unit text, number text)
      cross join lateral (
        select owner from routed_case r
        where r.business_unit = asked.business_unit and r.number = asked.number and state = 'ASSIGNED' offset 0) c""";
  private static final String HANDLERS = """
      select to_unit, id, handler from handoff
      where id in (select unnest(string_to_array(?1, ','))) and handler is not null""";
  /** Whoever is at work before whoever has gone home or is absent: each level is told once. */
  private static final String TIERS = """
      select distinct on (s.business_unit, s.tier) s.business_unit, s.tier, s.id from staff s
      where s.business_unit in (select unnest(string_to_array(?1, ','))) and s.tier in ('SENIOR', 'SUPERVISOR', 'MANAGER')
        and s.active
      order by s.business_unit, s.tier,
        """ + AtWork.at("?2") + " desc, s.presence = 'ON_DUTY' desc, s.load, s.id";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;
  @Inject
  Clock clock;

  private record Place(String businessUnit, String of) {
    static Place of(Deadline deadline) {
      return new Place(deadline.businessUnit(), Objects.requireNonNullElse(deadline.concerns(), deadline.number()));
    }
  }

  /** Answers of one moment. */
  static final class Asked {
    private final Map<Place, String> owners;
    private final Map<Place, String> tiers;

    private Asked(Map<Place, String> owners, Map<Place, String> tiers) {
      this.owners = owners;
      this.tiers = tiers;
    }

    /** The seniors in place of an owner where nobody has the case or accepted the hand-off; null where a level is vacant. */
    String on(Step step, Deadline deadline) {
      return step.goesTo() == GoesTo.GROUP ? step.staff() : on(step.goesTo(), deadline);
    }

    private String on(GoesTo level, Deadline deadline) {
      var unit = deadline.businessUnit();
      return switch (level) {
        case OWNER -> {
          var owner = owners.get(Place.of(deadline));
          yield owner != null ? owner : on(GoesTo.SENIOR, deadline);
        }
        case SENIOR, SUPERVISOR, MANAGER -> tiers.get(new Place(unit, level.name()));
        case GROUP -> throw new IllegalArgumentException("the step of the ladder names who answers for the group");
      };
    }
  }

  Uni<Asked> of(List<Deadline> deadlines) {
    var cases = json.createArrayNode();
    deadlines.stream().filter(d -> d.concerns() == null).map(Place::of).distinct()
        .forEach(place -> cases.addObject().put("business_unit", place.businessUnit()).put("number", place.of()));
    var units = deadlines.stream().map(Deadline::businessUnit).distinct().collect(Collectors.joining(","));
    return sql.rows(OWNERS, cases.toString()).chain(owners -> handlers(deadlines).chain(handlers -> sql
        .rows(TIERS, units, clock.instant()).map(tiers -> {
          var all = new HashMap<>(places(owners));
          all.putAll(places(handlers));
          return new Asked(all, places(tiers));
        })));
  }

  /** Of a hand-off who accepted it; most rounds have none to ask for. */
  private Uni<List<Object[]>> handlers(List<Deadline> deadlines) {
    var ids = deadlines.stream().map(Deadline::concerns).filter(Objects::nonNull).distinct()
        .collect(Collectors.joining(","));
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : sql.rows(HANDLERS, ids);
  }

  private static Map<Place, String> places(List<Object[]> rows) {
    return rows.stream().map(Columns::new)
        .collect(Collectors.toMap(row -> new Place(row.text(0), row.text(1)), row -> row.text(2)));
  }
}
