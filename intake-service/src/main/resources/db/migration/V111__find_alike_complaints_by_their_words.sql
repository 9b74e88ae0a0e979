-- What is alike is found by the words that are in the index anyhow: eight numbers of likeness for each complaint, of which no two complaints
-- had one in common, were a third of the work of the index.
-- threes: words without their fortnight, three after three; whoever holds the three and is of the unit is a candidate. First those that hold
-- the most threes, then the newest. Of words that very many hold, a hundred are looked at: the other threes find what is alike.
create function find_sharing(threes bigint[], unit bigint, newest int, oldest int, most int)
returns table (business_unit text, number text)
language sql stable security definer rows 50
set search_path = public set enable_seqscan = off
as $$
  select hit.business_unit, hit.number
  from generate_series(oldest, newest) as fortnight cross join generate_series(1, cardinality(threes), 3) as at
  cross join lateral (
    select s.business_unit, s.number, s.received_at from complaint_search s
    where s.keys @> array[fortnight::bigint << 48 | unit, fortnight::bigint << 48 | threes[at],
        fortnight::bigint << 48 | threes[at + 1], fortnight::bigint << 48 | threes[at + 2]]
      and array_position(string_to_array(nullif(current_setting('app.business_units', true), ''), ','), s.business_unit)
        is not null
    limit 100) as hit
  group by hit.business_unit, hit.number, hit.received_at
  order by count(*) desc, hit.received_at desc limit most
$$;
revoke execute on function find_sharing(bigint[], bigint, int, int, int) from public;
grant execute on function find_sharing(bigint[], bigint, int, int, int) to ${app_role};
