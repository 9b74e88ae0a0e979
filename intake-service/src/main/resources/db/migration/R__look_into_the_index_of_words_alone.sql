-- A unit is asked with array_position, which no index answers: beside a condition on business_unit that one can answer, the planner,
-- who cannot know how rare some keys are, read all of the unit's primary key too (1 500 pages of 173 000 rows) at every look.

-- The index of words knows no order within a fortnight: a word that ten thousand complaints of it hold is looked up ten thousand times for
-- a page of twenty. Such a word is among the newest, too: where three of the newest 300 of a fortnight hold it, the newest 2 000 are read in
-- their order, and what the page still lacks is looked for behind them. The index of that order is one of an expression that nothing else
-- asks for, so that the planner is not tempted to walk through all complaints in search of a rare word.
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
  here int;
  began timestamp;
  held bigint[];
  from_at timestamptz := before;
  from_number text := before_number;
begin
  select floor(extract(epoch from s.received_at) / 1209600) into here from complaint_search s
  where (s.received_at at time zone 'UTC', s.number) < (before at time zone 'UTC', before_number)
  order by s.received_at at time zone 'UTC' desc, s.number desc limit 1;
  if here is null then
    return;
  end if;
  began := timestamp '1970-01-01' + here * interval '14 days';
  held := array(select (here::bigint << 48) | word from unnest(words) as word);
  if (
      select count(*) from (
        select s.business_unit, s.number, s.received_at, s.keys from complaint_search s
        where (s.received_at at time zone 'UTC', s.number) < (before at time zone 'UTC', before_number)
          and s.received_at at time zone 'UTC' >= began
        order by s.received_at at time zone 'UTC' desc, s.number desc limit 300) as near
      where near.keys @> held and array_position(allowed, near.business_unit) is not null) > 2 then
    return query
      select near.business_unit, near.number, near.received_at from (
        select s.business_unit, s.number, s.received_at, s.keys, s.received_at at time zone 'UTC' as at from complaint_search s
        where (s.received_at at time zone 'UTC', s.number) < (before at time zone 'UTC', before_number)
          and s.received_at at time zone 'UTC' >= began
        order by s.received_at at time zone 'UTC' desc, s.number desc limit 2000) as near
      where near.keys @> held and array_position(allowed, near.business_unit) is not null
      order by near.at desc, near.number desc limit wanted;
    get diagnostics found = row_count;
    wanted := wanted - found;
    if wanted <= 0 then
      return;
    end if;
    select near.received_at, near.number into from_at, from_number from (
        select s.business_unit, s.number, s.received_at, s.keys from complaint_search s
        where (s.received_at at time zone 'UTC', s.number) < (before at time zone 'UTC', before_number)
          and s.received_at at time zone 'UTC' >= began
        order by s.received_at at time zone 'UTC' desc, s.number desc limit 2000) as near
      order by near.received_at, near.number limit 1;
  end if;
  for fortnight in reverse least(newest, here)..oldest loop
    return query
      select s.business_unit, s.number, s.received_at from complaint_search s
      where s.keys @> (select array_agg((fortnight::bigint << 48) | word) from unnest(words) as word)
        and array_position(allowed, s.business_unit) is not null
        and (s.received_at, s.number) < (from_at, from_number)
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
