-- The words that a lesson is found by, each with its unit: what another unit writes often costs a search nothing.
create function words_in(unit text, words text[]) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(unit || ' ' || word), '{}') from unnest(words) as word $$;

drop index lesson_words;
create index lesson_words on lesson using gin (words_in(business_unit, words)) with (fastupdate = off);
create index lesson_newest_of_unit on lesson (business_unit, published_at desc, id desc) where retired_at is null;

-- Newest first: lessons of one unit that hold all the words. A word that stands in few lessons leads to them by the index. Frequent words
-- are looked for among the newest first: there a page of them is found soon, or they are seldom together and the index has few.
-- Never left to the planner, who takes every word for as frequent as the next.
create function find_lessons_of(unit text, wanted text[], about text, before timestamptz, before_id text, most int)
returns table (id text, published_at timestamptz)
language plpgsql stable security definer rows 50
set search_path = public set enable_seqscan = off set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
  few bigint;
  newest text[];
begin
  if not unit = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ',')) then
    return;
  end if;
  select min(coalesce(w.lessons, 0)) into few
    from unnest(wanted) as asked left join lesson_word w on w.business_unit = unit and w.word = asked;
  if few = 0 then
    return;
  end if;
  if few > 2000 then
    newest := array(
      select n.id from (
        select l.id, l.words, l.published_at from lesson l
        where l.business_unit = unit and l.retired_at is null and (about is null or l.item = about)
          and (l.published_at, l.id) < (before, before_id)
        order by l.published_at desc, l.id desc limit 5000) as n
      where n.words @> wanted order by n.published_at desc, n.id desc limit most);
    if cardinality(newest) = most then
      return query select l.id, l.published_at from lesson l where l.business_unit = unit and l.id = any (newest);
      return;
    end if;
  end if;
  return query
    -- Materialized, and without another condition: nothing but the words can lead the way.
    with hit as materialized (
      select l.id, l.item, l.published_at, l.retired_at from lesson l
      where words_in(l.business_unit, l.words) @> words_in(unit, wanted))
    select h.id, h.published_at from hit h
    where h.retired_at is null and (about is null or h.item = about) and (h.published_at, h.id) < (before, before_id)
    order by h.published_at desc, h.id desc limit most;
end $$;

create or replace function find_lessons(wanted text[], about text, before timestamptz, before_id text, most int)
returns table (business_unit text, id text, published_at timestamptz)
language sql stable security definer rows 50
set search_path = public
as $$
  select unit, l.id, l.published_at
  from unnest(string_to_array(nullif(current_setting('app.business_units', true), ''), ',')) as unit
  cross join lateral find_lessons_of(unit, wanted, about, before, before_id, most) as l
  order by l.published_at desc, l.id desc limit most $$;

-- As before, with the words of the unit alone.
create or replace function suggest_lessons(unit text, said text, about text, most int)
returns table (id text, likeness double precision, common text[])
language plpgsql stable security definer rows 5
set search_path = public set enable_seqscan = off set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
  allowed text[] := string_to_array(nullif(current_setting('app.business_units', true), ''), ',');
  asked text[] := words_of(said);
  total double precision;
  whole double precision;
  rare text[];
  pair text[];
begin
  if not unit = any (allowed) then
    return;
  end if;
  select w.lessons into total from lesson_word w where w.business_unit = unit and w.word = '';
  select sum(ln(1 + total / w.lessons)) into whole from lesson_word w
    where w.business_unit = unit and w.word = any (asked) and w.lessons > 0;
  select array_agg(r.word) into rare from (
    select w.word, sum(w.lessons) over (order by w.lessons, w.word) as together from lesson_word w
    where w.business_unit = unit and w.word = any (asked) and w.lessons > 0) as r
  where r.together <= 1000;
  if coalesce(cardinality(rare), 0) < 3 then
    -- Common words tell something together.
    select array_agg(r.word) into pair from (
      select w.word from lesson_word w
      where w.business_unit = unit and w.word = any (asked) and w.lessons > 0 and not w.word = any (coalesce(rare, '{}'))
      order by w.lessons, w.word limit 2) as r having count(*) = 2;
  end if;
  return query
    with by_rare as materialized (
      select l.id, l.item, l.words, l.retired_at from lesson l
      where words_in(l.business_unit, l.words) && words_in(unit, coalesce(rare, '{}'))),
    by_pair as materialized (
      select l.id, l.item, l.words, l.retired_at from lesson l
      where words_in(l.business_unit, l.words) @> words_in(unit, pair) limit 500),
    candidate as (
      select r.id, r.item, r.words from by_rare r where r.retired_at is null
      union
      select p.id, p.item, p.words from by_pair p where p.retired_at is null
      union
      (select l.id, l.item, l.words from lesson l
      where l.business_unit = unit and l.item = about and l.retired_at is null
      order by l.published_at desc, l.id desc limit 50))
    select c.id, 0.7 * coalesce(s.weight / nullif(whole, 0), 0) + case when c.item = about then 0.3 else 0 end, s.words
    from candidate c cross join lateral (
      select sum(ln(1 + total / w.lessons)) as weight, array_agg(w.word order by w.lessons, w.word) as words
      from lesson_word w
      where w.business_unit = unit and w.lessons > 0
        and w.word = any (array(select unnest(c.words) intersect select unnest(asked)))) as s
    where c.item = about or s.weight >= 0.2 * whole
    order by 2 desc, c.id desc limit most;
end $$;

revoke execute on function find_lessons_of(text, text[], text, timestamptz, text, int) from public;
