-- Keys of a batch wait in the index's list and are merged in one go, which costs half; IndexComplaints does both in one transaction,
-- so that a look-up seldom finds anything in the list. The limit is out of reach of a batch: an insert never merges by itself.
drop index complaint_search_keys;
truncate complaint_search;
create index complaint_search_keys on complaint_search using gin (keys)
  with (fastupdate = on, gin_pending_list_limit = 65536);

create function merge_findable() returns bigint
  language sql security definer set search_path = public
  as 'select gin_clean_pending_list(''complaint_search_keys'')';
revoke execute on function merge_findable() from public;
grant execute on function merge_findable() to ${app_role};

-- A word is one key for all units, and a unit is a key beside it: the same words of six units share an entry of the index.
-- words: keys without their fortnight, the unit's among them where one unit is asked for.
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
        and s.business_unit = any (allowed) and (s.received_at, s.number) < (before, before_number)
      order by s.received_at desc, s.number desc limit wanted;
    get diagnostics found = row_count;
    wanted := wanted - found;
    exit when wanted <= 0;
  end loop;
end $$;

select set_config('app.business_units', (select string_agg(id, ',') from business_unit), true);
insert into search_pending (business_unit, number) select business_unit, number from complaint;
