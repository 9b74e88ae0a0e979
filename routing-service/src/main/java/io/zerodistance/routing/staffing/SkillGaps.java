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
  /** A case waits from the decision that queued it to the next one that gave it to somebody, or until now. */
  private static final String FIND = """
      with spell as (
        select d.number, d.reason, d.decided_at as since,
          (select min(a.decided_at) from decision a
           where a.business_unit = d.business_unit and a.number = d.number and a.decided_at > d.decided_at
             and a.outcome = 'ASSIGNED') as taken_at
        from decision d
        where d.business_unit = ?1 and d.outcome = 'QUEUED' and d.reason in ('NO_SKILL', 'NO_LANGUAGE', 'NO_AUTHORITY')
          and d.decided_at >= ?2 and d.decided_at < ?3
          -- once for a spell of waiting, however often it was decided anew, and whatever else it waited for before
          and not exists (select from decision e where e.business_unit = d.business_unit and e.number = d.number
            and e.outcome = 'QUEUED' and e.reason = d.reason and e.decided_at < d.decided_at and not exists (
              select from decision f where f.business_unit = d.business_unit and f.number = d.number
                and f.outcome = 'ASSIGNED' and f.decided_at between e.decided_at and d.decided_at))
      ), waited as (
        select s.reason, s.number, c.severity, c.state,
          case s.reason when 'NO_LANGUAGE' then c.language when 'NO_AUTHORITY' then c.severity
            else coalesce(c.dimension, c.item, '?') end as lacking,
          extract(epoch from coalesce(s.taken_at, c.closed_at, cast(?4 as timestamptz)) - s.since) / 60 as minutes,
          s.taken_at is null and c.state = 'WAITING' as waits
        from spell s join routed_case c on c.business_unit = ?1 and c.number = s.number
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
   * @param lacking taxonomy code, language or severity; {@code ?} where the case does not say
   * @param cases how many waited for it; {@code stillWaiting} of them do now
   * @param haveIt who has the skill at all, best first, though not on shift or not of enough level at the time
   */
  record Gap(String reason, String lacking, int cases, int stillWaiting, int meanMinutes, int longestMinutes,
      List<String> haveIt, String longestCase) {}

  Uni<List<Gap>> between(String businessUnit, Instant from, Instant to, Instant now) {
    return sql.rows(FIND, businessUnit, from, to, now).map(rows -> rows.stream().map(Columns::new)
        .map(row -> new Gap(row.text(0), row.text(1), row.number(2), row.number(3), row.number(4), row.number(5),
            row.text(6) == null ? List.of() : Arrays.stream(row.text(6).split(",")).limit(10).toList(), row.text(7)))
        .toList());
  }
}
