-- A unit is asked with array_position, which no index answers: beside a condition on business_unit that one can answer, the planner,
-- who cannot know how rare some keys are, read all of the unit's primary key too (1 500 pages of 173 000 rows) at every look.

create or replace function find_by_words(units text[], words bigint[], before timestamptz, before_number text, newest int,
  oldest int, most int)
returns table (business_unit text, number text, received_at timestamptz)
language plpgsql stable security definer rows 50
set search_path = public set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  allowed text[] := array(select unnest(units) intersect
    select unnest(string_to_array(nullif(current_setting('app.business_units', true), ''), ',')));
  wanted int := most;
  found int;
begin
  for fortnight in reverse newest..oldest loop
    return query
      select s.business_unit, s.number, s.received_at from complaint_search s
      where s.keys @> (select array_agg((fortnight::bigint << 48) | word) from unnest(words) as word)
        and array_position(allowed, s.business_unit) is not null
        and (s.received_at, s.number) < (before, before_number)
      order by s.received_at desc, s.number desc limit wanted;
    get diagnostics found = row_count;
    wanted := wanted - found;
    exit when wanted <= 0;
  end loop;
end $$;

create or replace function find_by_keys(wanted bigint[], before timestamptz, before_number text, most int)
returns table (business_unit text, number text, received_at timestamptz, keys bigint[])
language plpgsql stable security definer rows 50
set search_path = public set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  allowed text[] := string_to_array(nullif(current_setting('app.business_units', true), ''), ',');
begin
  return query
    select s.business_unit, s.number, s.received_at, s.keys from complaint_search s
    where s.keys && wanted and array_position(allowed, s.business_unit) is not null
      and (s.received_at, s.number) < (before, before_number)
    order by s.received_at desc, s.number desc limit most;
end $$;

create or replace function find_alike(bands bigint[], newest int, oldest int, most int)
returns table (business_unit text, number text)
language plpgsql stable security definer rows 50
set search_path = public set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  allowed text[] := string_to_array(nullif(current_setting('app.business_units', true), ''), ',');
  wanted int := most;
  found int;
begin
  for fortnight in reverse newest..oldest loop
    return query
      select s.business_unit, s.number from complaint_search s
      where s.keys && (select array_agg((fortnight::bigint << 48) | band) from unnest(bands) as band)
        and array_position(allowed, s.business_unit) is not null
      order by s.received_at desc, s.number desc limit wanted;
    get diagnostics found = row_count;
    wanted := wanted - found;
    exit when wanted <= 0;
  end loop;
end $$;
