package io.zerodistance.routing.routedcase;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** What waiting cases wait for, many at a time; call inside a transaction. */
@ApplicationScoped
public class WaitingCases {
  /**
   * Waits for no row: who works on one at this moment says itself what it waits for. {@code offset 0} keeps the look-up by
   * key: a planner without figures reads the whole table instead.
   */
  private static final String TELL = """
      with told as (
        select own.place, own.number, verdict.reason, verdict.lacking
        from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as verdict (number text, reason text, lacking text)
        cross join lateral (
          select c.ctid as place, c.number from routed_case c
          where c.business_unit = ?1 and c.number = verdict.number and c.state = 'WAITING'
            and (c.waiting_reason, c.waiting_lacking) is distinct from (verdict.reason, verdict.lacking)
          offset 0 for update skip locked) own),
      moved as (
        update routed_case c set waiting_reason = told.reason, waiting_lacking = told.lacking
        from told where c.ctid = told.place
        returning c.business_unit, c.number, c.waiting_reason, c.waiting_lacking),
      waited as (
        update waiting_spell s set ended_at = greatest(s.began_at, cast(?3 as timestamptz))
        from moved where s.business_unit = moved.business_unit and s.number = moved.number and s.ended_at is null)
      insert into waiting_spell (business_unit, number, reason, lacking, began_at)
      select business_unit, number, waiting_reason, waiting_lacking, cast(?3 as timestamptz) from moved""";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;

  /** What a case waits for; {@code lacking} is the skill, language or tier that nobody at work has, null where room is missing. */
  public record Told(String number, String reason, String lacking) {}

  /** Answers how many were told; a case that waits no more, or says so already, is left alone. */
  public Uni<Integer> tell(String businessUnit, List<Told> all, Instant at) {
    if (all.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    var verdicts = json.createArrayNode();
    all.stream().sorted(Comparator.comparing(Told::number)).forEach(told -> verdicts.addObject()
        .put("number", told.number()).put("reason", told.reason()).put("lacking", told.lacking()));
    return sql.execute(TELL, businessUnit, verdicts.toString(), at);
  }
}
