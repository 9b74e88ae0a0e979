-- How people are found, as it is now; V66 and V81 hold what it was. Whoever names only channels or lines of products is not skilled in any matter.
create or replace function nearest_of_anybody(unit text, moment timestamptz, tiers text[], room int, speaks text, of_team text,
  passed text[], with_any_skill boolean) returns setof text language plpgsql stable as $$
begin
  return query select near.id
    from unnest(tiers) as allowed (tier)
    cross join lateral (
      select s.id from staff s
      where s.business_unit = unit and s.tier = allowed.tier and s.ready
        and s.capacity - s.load >= room and s.shift_from <= moment and s.shift_to > moment
        and ',' || s.languages || ',' like speaks and (of_team is null or s.team = of_team)
        and not s.id = any (passed)
        and not exists (select from absence a where a.business_unit = s.business_unit and a.staff = s.id
          and a.cancelled_at is null and a.from_at <= moment and a.to_at > moment offset 0)
        and (not with_any_skill
          or exists (select from staff_skill k where k.business_unit = s.business_unit and k.staff = s.id
            and position(':' in k.dimension) = 0 offset 0))
      order by s.load_share, s.idle_since, s.id limit 15) near;
end $$;

create or replace function staff_standings(unit text, moment timestamptz, skilled boolean, lowest int, tiers text[], speaks text,
  room int, item text, topic text) returns table (standing text, people bigint) language plpgsql stable as $$
begin
  return query select case
      when s.capacity = 0 then 'NOT_ROUTED'
      when s.presence <> 'ON_DUTY' then 'NOT_PRESENT'
      when not (s.shift_from <= moment and s.shift_to > moment) or exists (select from absence a
        where a.business_unit = s.business_unit and a.staff = s.id and a.cancelled_at is null
          and a.from_at <= moment and a.to_at > moment offset 0) then 'OFF_SHIFT'
      when skilled and (select coalesce(
          max(k.level) filter (where k.dimension in (item, topic)),
          max(k.level) filter (where k.dimension = '*'),
          max(case when topic is null and position(':' in k.dimension) = 0 then 1 end), 0)
        from staff_skill k where k.business_unit = s.business_unit and k.staff = s.id) < lowest then 'UNSKILLED'
      when not s.tier = any (tiers) then 'TIER_TOO_LOW'
      when not ',' || s.languages || ',' like speaks then 'LANGUAGE'
      when s.capacity - s.load < room then 'FULL'
      else 'FIT' end, count(*)
    from staff s where s.business_unit = unit and s.active group by 1;
end $$;

-- As for the other searches of V66: a look into an index and a limit, nothing else.
do $$
declare
  finder regproc;
  step text;
begin
  foreach finder in array array['nearest_of_anybody', 'staff_standings']::regproc[] loop
    foreach step in array array['enable_seqscan', 'enable_bitmapscan', 'enable_sort', 'enable_incremental_sort',
        'enable_hashjoin', 'enable_mergejoin', 'enable_material', 'jit'] loop
      execute format('alter function %s set %I = off', finder, step);
    end loop;
    execute format('alter function %s set max_parallel_workers_per_gather = 0', finder);
  end loop;
end $$;
