-- The hours kept with a person are counted by a calendar of the unit, whose days off and make-up days a shift keeps; another
-- calendar in force makes them stale.
alter table staff add column shift_calendar integer not null default 0;
create index staff_shift_calendar on staff (business_unit, shift_calendar) where active and shift is not null;

drop function stale_shifts(text, timestamptz, int);
create function stale_shifts(unit text, moment timestamptz, most int, calendar int) returns table (id text, shift text)
  language plpgsql stable as $$
begin
  return query select s.id, cast(s.shift as text) from staff s
    where s.business_unit = unit and s.active and s.shift is not null and s.shift_to <= moment
    order by s.shift_to limit most;
  return query select s.id, cast(s.shift as text) from staff s
    where s.business_unit = unit and s.active and s.shift is not null and s.shift_calendar < calendar
    order by s.shift_calendar limit most;
  return query select s.id, cast(s.shift as text) from staff s
    where s.business_unit = unit and s.active and s.shift is not null and s.shift_calendar > calendar
    order by s.shift_calendar limit most;
end $$;

-- As for the other searches of V66: a look into an index and a limit, nothing else.
do $$
declare
  step text;
begin
  foreach step in array array['enable_seqscan', 'enable_bitmapscan', 'enable_sort', 'enable_incremental_sort',
      'enable_hashjoin', 'enable_mergejoin', 'enable_material', 'jit'] loop
    execute format('alter function stale_shifts set %I = off', step);
  end loop;
  alter function stale_shifts set max_parallel_workers_per_gather = 0;
end $$;
