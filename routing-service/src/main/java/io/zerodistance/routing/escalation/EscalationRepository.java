package io.zerodistance.routing.escalation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.Ladder.GoesTo;
import io.zerodistance.routing.servicelevel.DeadlineKind;
import io.zerodistance.routing.store.Columns;

/** Escalations, appended; the key lets each level of a deadline happen once. Call inside a transaction. */
@ApplicationScoped
public class EscalationRepository {
  private static final String APPEND = """
      insert into escalation (business_unit, number, deadline, round, level, goes_to, staff, because, at)
      select business_unit, number, deadline, round, level, goes_to, staff, because, ?2
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as told (business_unit text, number text, deadline text,
        round integer, level integer, goes_to text, staff text, because text)
      on conflict do nothing
      returning business_unit, number, deadline, round, level""";
  private static final String FIND = """
      select deadline, round, level, goes_to, staff, because, at from escalation
      where business_unit = ?1 and number = ?2 order by at, deadline, level""";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;
  @Inject
  Standing standing;

  private record Key(String businessUnit, String number, String kind, int round, int level) {
    static Key of(Told told) {
      var d = told.deadline();
      return new Key(d.businessUnit(), d.number(), d.kind().name(), d.round(), told.step().level());
    }
  }

  /** Keeps who is told; answers without those that were told before. */
  Uni<List<Told>> tell(List<DueSteps> steps, Instant now) {
    var telling = steps.stream().filter(step -> !step.told().isEmpty()).toList();
    if (telling.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return standing.of(telling.stream().map(step -> step.moved().before()).toList()).map(asked -> telling.stream()
        .flatMap(due -> due.told().stream().map(step -> new Told(due.moved().before(), step,
            asked.on(step, due.moved().before()), because(due.moved().before(), now))))
        .toList()).chain(told -> append(told, now));
  }

  private Uni<List<Told>> append(List<Told> all, Instant now) {
    var rows = json.createArrayNode();
    for (var told : all) {
      var d = told.deadline();
      rows.addObject().put("business_unit", d.businessUnit()).put("number", d.number())
          .put("deadline", d.kind().name()).put("round", d.round()).put("level", told.step().level())
          .put("goes_to", told.step().goesTo().name()).put("staff", told.to()).put("because", told.because());
    }
    return sql.rows(APPEND, rows.toString(), now).map(kept -> {
      var fresh = new HashSet<Key>();
      kept.stream().map(Columns::new).forEach(
          row -> fresh.add(new Key(row.text(0), row.text(1), row.text(2), row.number(3), row.number(4))));
      return all.stream().filter(told -> fresh.contains(Key.of(told))).toList();
    });
  }

  private static String because(Deadline d, Instant now) {
    return d.kind() + (d.due().isAfter(now) ? " is near" : " has passed");
  }

  public Uni<List<Escalation>> of(String businessUnit, String number) {
    return sql.rows(FIND, businessUnit, number).map(rows -> rows.stream().map(Columns::new)
        .map(row -> new Escalation(row.oneOf(DeadlineKind.class, 0), row.number(1), row.number(2),
            row.oneOf(GoesTo.class, 3), row.text(4), row.text(5), row.instant(6)))
        .toList());
  }
}
