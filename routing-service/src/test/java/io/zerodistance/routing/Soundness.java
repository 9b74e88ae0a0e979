package io.zerodistance.routing;

/** What must hold of cases and people at any instant, as queries that count what breaks it. */
public final class Soundness {
  /**
   * More in hand than room, but for the three causes that may exceed it: an order of a supervisor, the owner of last resort,
   * and by how much triage made a case heavier than it was when given.
   */
  public static final String OVERLOADED =
      """
      select count(*) from staff s where load > capacity and load > capacity + coalesce((
        select sum(case when (
            select d.cause from decision d where d.business_unit = c.business_unit and d.number = c.number
              and d.outcome = 'ASSIGNED' order by d.decided_at desc, d.id desc limit 1) in ('MANUAL', 'LAST_RESORT')
          then c.units else greatest(0, c.units - c.units_when_given) end) from routed_case c
        where c.business_unit = s.business_unit and c.owner = s.id and c.state = 'ASSIGNED'), 0)""";
  public static final String MISCOUNTED = """
      select count(*) from staff s where load <> (select coalesce(sum(c.units), 0) from routed_case c
        where c.business_unit = s.business_unit and c.owner = s.id and c.state = 'ASSIGNED')""";
  public static final String NOT_DECIDED_ONCE = """
      select count(*) from routed_case c where (select count(*) from decision d
        where d.business_unit = c.business_unit and d.number = c.number and d.cause = 'INITIAL') <> 1""";
  /** Told of as given to somebody while another had it, or as taken from who did not have it. */
  public static final String OWNED_TWICE =
      """
      select count(*) from (
        select type, payload::jsonb ->> 'staff' as staff, lag(type) over told as type_before,
          lag(payload::jsonb ->> 'staff') over told as staff_before
        from outbox where type like '%.case-assigned.v1' or type like '%.case-released.v1'
        window told as (partition by aggregateid order by sequence)) as step
      where type like '%assigned%' and type_before like '%assigned%'
        or type like '%released%' and (type_before is null or type_before like '%released%' or staff <> staff_before)""";
  /** Told of as given to another than who has it. */
  public static final String TOLD_OTHERWISE = """
      select count(*) from routed_case c left join (
          select distinct on (aggregateid) aggregateid, payload::jsonb ->> 'staff' as staff
          from outbox where type like '%.case-assigned.v1' order by aggregateid, sequence desc) told
        on told.aggregateid = c.number
      where c.state = 'ASSIGNED' and told.staff is distinct from c.owner""";

  private Soundness() {}
}
