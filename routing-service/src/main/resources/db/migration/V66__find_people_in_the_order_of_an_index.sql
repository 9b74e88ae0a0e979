-- Who is looked at for a decision, read in the order of an index and in no other way. They are functions for their settings (below):
-- left to itself, the planner reads and sorts everybody where it has no statistics of a new unit or those of a smaller one,
-- and a prepared statement keeps such a plan. With the settings, the indexes of V51 and the keys give the only plans that
-- hold nothing forbidden, whatever is known of the tables; `offset 0` keeps a look-up by key from becoming a join.

-- Of each topic, tier and level the few with most room and, of those, the longest idle; who is found twice is answered twice.
create function nearest_skilled(unit text, moment timestamptz, tiers text[], room int, speaks text, of_team text,
  passed text[], topics text[], lowest int) returns setof text language plpgsql stable as $$
begin
  return query select near.staff
    from unnest(topics) as asked (topic) cross join unnest(tiers) as allowed (tier)
    cross join generate_series(lowest, 5) as reached (level)
    cross join lateral (
      select k.staff from staff_skill k cross join lateral (
        select from staff s where s.business_unit = k.business_unit and s.id = k.staff
          and s.capacity - s.load >= room and s.shift_from <= moment and s.shift_to > moment
          and ',' || s.languages || ',' like speaks and (of_team is null or s.team = of_team)
          and not s.id = any (passed)
          and not exists (select from absence a where a.business_unit = s.business_unit and a.staff = s.id
            and a.cancelled_at is null and a.from_at <= moment and a.to_at > moment offset 0)
        offset 0) fits
      where k.business_unit = unit and k.dimension = asked.topic and k.tier = allowed.tier and k.level = reached.level
        and k.ready
      order by k.load_share, k.idle_since, k.staff limit 5) near;
end $$;

create function nearest_of_anybody(unit text, moment timestamptz, tiers text[], room int, speaks text, of_team text,
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
          or exists (select from staff_skill k where k.business_unit = s.business_unit and k.staff = s.id offset 0))
      order by s.load_share, s.idle_since, s.id limit 15) near;
end $$;

create function staff_named(unit text, ids text[], moment timestamptz) returns table (id text, tier text, team text,
  languages text, capacity int, load int, presence text, presence_since timestamptz, shift text, idle_since timestamptz,
  taken_today int, taken_since_on int, skills text, business_unit text, absent boolean) language plpgsql stable as $$
begin
  return query select s.id, s.tier, s.team, s.languages, s.capacity, s.load, s.presence, s.presence_since,
      cast(s.shift as text), s.idle_since,
      case when s.taken_on = cast(timezone('Asia/Shanghai', moment) as date) then s.taken_today else 0 end,
      s.taken_since_on,
      (select string_agg(k.dimension || ':' || k.level, ',') from staff_skill k
        where k.business_unit = s.business_unit and k.staff = s.id),
      s.business_unit,
      exists (select from absence a where a.business_unit = s.business_unit and a.staff = s.id
        and a.cancelled_at is null and a.from_at <= moment and a.to_at > moment offset 0)
    from unnest(ids) as named (id)
    cross join lateral (select * from staff p where p.business_unit = unit and p.id = named.id and p.active offset 0) s;
end $$;

-- Are there more than so many? Nobody beyond that is counted.
create function staff_up_to(unit text, most int) returns bigint language plpgsql stable as $$
begin
  return (select count(*) from (select from staff s where s.business_unit = unit and s.active limit most) counted);
end $$;

create function most_room(unit text, moment timestamptz) returns int language plpgsql stable as $$
begin
  return (select s.capacity - s.load from staff s
    where s.business_unit = unit and s.ready and s.shift_from <= moment and s.shift_to > moment
    order by s.capacity - s.load desc limit 1);
end $$;

-- Since when the last to come on duty is there.
create function newest_presence(unit text) returns timestamptz language plpgsql stable as $$
begin
  return (select s.presence_since from staff s where s.business_unit = unit and s.ready
    order by s.presence_since desc limit 1);
end $$;

create function stale_shifts(unit text, moment timestamptz, most int) returns table (id text, shift text)
  language plpgsql stable as $$
begin
  return query select s.id, cast(s.shift as text) from staff s
    where s.business_unit = unit and s.active and s.shift is not null and s.shift_to <= moment
    order by s.shift_to limit most;
end $$;

-- To count why people cannot take a case is the one thing that reads everybody of the unit, each once and by key.
create function staff_standings(unit text, moment timestamptz, skilled boolean, lowest int, tiers text[], speaks text,
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
          max(case when topic is null then 1 end), 0)
        from staff_skill k where k.business_unit = s.business_unit and k.staff = s.id) < lowest then 'UNSKILLED'
      when not s.tier = any (tiers) then 'TIER_TOO_LOW'
      when not ',' || s.languages || ',' like speaks then 'LANGUAGE'
      when s.capacity - s.load < room then 'FULL'
      else 'FIT' end, count(*)
    from staff s where s.business_unit = unit and s.active group by 1;
end $$;

do $$
declare
  -- Everything but a look into an index, a loop around it and a limit.
  forbidden constant text[] := array['enable_seqscan', 'enable_bitmapscan', 'enable_sort', 'enable_incremental_sort',
    'enable_hashjoin', 'enable_mergejoin', 'enable_material', 'jit'];
  finder regproc;
  step text;
begin
  foreach finder in array array['nearest_skilled', 'nearest_of_anybody', 'staff_named', 'staff_up_to', 'most_room',
      'newest_presence', 'stale_shifts', 'staff_standings']::regproc[] loop
    foreach step in array forbidden loop
      execute format('alter function %s set %I = off', finder, step);
    end loop;
    execute format('alter function %s set max_parallel_workers_per_gather = 0', finder);
  end loop;
end $$;
