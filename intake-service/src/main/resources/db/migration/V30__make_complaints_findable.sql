-- What is still to be made findable: a heap without an index, written by filing in its one statement and emptied soon after.
create table search_pending (
  business_unit text not null,
  number text not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- One row per complaint: every key by which it can be found, as numbers (class SearchKeys says how they are made).
-- Words and likeness are kept per fortnight, so that a search walks from the newest to the oldest and stops when its page is full.
create table complaint_search (
  business_unit text not null,
  number text not null,
  received_at timestamptz not null,
  keys bigint[] not null,
  primary key (business_unit, number)
);
-- No pending list: each look-up would have to read all of it.
create index complaint_search_keys on complaint_search using gin (keys) with (fastupdate = off);

call protect_business_unit('search_pending');
call protect_business_unit('complaint_search');
grant select, insert, update, delete on search_pending to ${app_role};
grant select, insert, update, delete on complaint_search to ${app_role};

-- PostgreSQL does not use a GIN index beneath a row-level policy, because its operators may leak what they compare. So the owner
-- looks into the index, and the functions below keep to the scope themselves, by the same setting.
create policy owner_finds on complaint_search for select to current_user using (true);

-- Newest first: complaints that hold all the words. words: for each unit in turn the same number of keys without their fortnight.
create function find_by_words(units text[], words bigint[], before timestamptz, before_number text, newest int, oldest int,
  most int)
returns table (business_unit text, number text, received_at timestamptz)
language plpgsql stable security definer rows 50
set search_path = public set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  allowed text[] := string_to_array(nullif(current_setting('app.business_units', true), ''), ',');
  each int := cardinality(words) / greatest(cardinality(units), 1);
  wanted int := most;
  found int;
begin
  for fortnight in reverse newest..oldest loop
    return query
      select hit.business_unit, hit.number, hit.received_at
      from generate_series(1, cardinality(units)) as place cross join lateral (
        select s.business_unit, s.number, s.received_at from complaint_search s
        where s.keys @> (select array_agg((fortnight::bigint << 48) | word)
            from unnest(words[(place - 1) * each + 1 : place * each]) as word)
          and s.business_unit = units[place] and s.business_unit = any (allowed)
          and (s.received_at, s.number) < (before, before_number)
        order by s.received_at desc, s.number desc limit wanted) as hit
      order by hit.received_at desc, hit.number desc limit wanted;
    get diagnostics found = row_count;
    wanted := wanted - found;
    exit when wanted <= 0;
  end loop;
end $$;

-- Newest first: complaints that hold any of the keys of a person or an order.
create function find_by_keys(wanted bigint[], before timestamptz, before_number text, most int)
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
    where s.keys && wanted and s.business_unit = any (allowed) and (s.received_at, s.number) < (before, before_number)
    order by s.received_at desc, s.number desc limit most;
end $$;

revoke execute on function find_by_words(text[], bigint[], timestamptz, text, int, int, int) from public;
revoke execute on function find_by_keys(bigint[], timestamptz, text, int) from public;
grant execute on function find_by_words(text[], bigint[], timestamptz, text, int, int, int) to ${app_role};
grant execute on function find_by_keys(bigint[], timestamptz, text, int) to ${app_role};

-- What was filed before this existed.
select set_config('app.business_units', (select string_agg(id, ',') from business_unit), true);
insert into search_pending (business_unit, number) select business_unit, number from complaint;
