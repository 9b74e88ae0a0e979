package io.zerodistance.routing.staffing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.store.Columns;

/** Work that waited for a skill, a language or an authority that nobody on shift had; call inside a transaction. */
@ApplicationScoped
class SkillGaps {
  /** Begun before the first day it counts all the same, if it was not over by then; a case counts once for what it lacked. */
  private static final String FIND = """
      with waited as (
        select reason, coalesce(lacking, '?') as lacking, number, bool_or(ended_at is null) as waits,
          sum(extract(epoch from coalesce(ended_at, cast(?4 as timestamptz)) - began_at) / 60) as minutes
        from waiting_spell
        where business_unit = ?1 and reason in ('NO_SKILL', 'NO_LANGUAGE', 'NO_AUTHORITY') and began_at < ?3
          and (ended_at is null or ended_at > ?2)
        group by 1, 2, 3
      )
      select w.reason, w.lacking, count(*), count(*) filter (where w.waits), round(avg(w.minutes)), round(max(w.minutes)),
        (select string_agg(k.staff, ',' order by k.level desc, k.staff) from staff_skill k
           join staff p on p.business_unit = k.business_unit and p.id = k.staff and p.active
         where k.business_unit = ?1 and w.reason = 'NO_SKILL' and k.dimension in (w.lacking, '*')),
        (array_agg(w.number order by w.minutes desc))[1]
      from waited w group by w.reason, w.lacking order by sum(w.minutes) desc limit 100""";

  @Inject
  Sql sql;

  /**
   * One skill that lacked.
   *
   * @param reason {@code NO_SKILL}, {@code NO_LANGUAGE} or {@code NO_AUTHORITY}
   * @param lacking taxonomy code, language, or the tier that the case needs; {@code ?} where the case does not say
   * @param cases how many waited for it; {@code stillWaiting} of them do now
   * @param haveIt who has the skill at all, best first, though not on shift or not of enough level at the time
   */
  record Gap(String reason, String lacking, int cases, int stillWaiting, int meanMinutes, int longestMinutes,
      List<String> haveIt, String longestCase) {}

  /** What waited within the time, whenever that began; how long, while that was what it waited for. */
  Uni<List<Gap>> between(String businessUnit, Instant from, Instant to, Instant now) {
    return sql.rows(FIND, businessUnit, from, to, now).map(rows -> rows.stream().map(Columns::new)
        .map(row -> new Gap(row.text(0), row.text(1), row.number(2), row.number(3), row.number(4), row.number(5),
            row.text(6) == null ? List.of() : Arrays.stream(row.text(6).split(",")).limit(10).toList(), row.text(7)))
        .toList());
  }
}
