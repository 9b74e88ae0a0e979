-- What a text is found by: every two neighbouring Chinese characters, every Latin word or number without the s of a plural.
-- Needs no dictionary, so a new product is found like any word, and a word of two characters suffices.
create function words_of(said text) returns text[] language sql immutable parallel safe as $$
  with narrow as (select lower(normalize(coalesce(said, ''), NFKC)) as text)
  select coalesce(array_agg(distinct word order by word), '{}') from (
    select substr(run[1], place, 2) as word
    from narrow, regexp_matches(narrow.text, '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+', 'g') as run,
      generate_series(1, greatest(length(run[1]) - 1, 1)) as place
    union all
    select case when length(run[1]) > 3 and run[1] ~ '[^s]s$' then left(run[1], -1) else run[1] end
    from narrow, regexp_matches(narrow.text, '[a-z0-9\u00df-\u00f6\u00f8-\u024f]+', 'g') as run
  ) as words $$;

create table lesson (
  business_unit text not null,
  id text not null,
  number text not null,
  item text,
  site text,
  product text,
  title text not null,
  direct_cause text not null,
  cause_behind text not null,
  advice text not null,
  words text[] not null,
  published_by text not null,
  published_at timestamptz not null,
  retired_at timestamptz,
  primary key (business_unit, id)
);
create index lesson_words on lesson using gin (words) with (fastupdate = off);
create index lesson_newest on lesson (published_at desc, id desc) where retired_at is null;
create index lesson_of_item on lesson (business_unit, item, published_at desc, id desc) where retired_at is null;
create index lesson_of_case on lesson (business_unit, number);

-- In how many lessons a word stands; the row of the empty word counts the lessons.
create table lesson_word (
  business_unit text not null,
  word text not null,
  lessons bigint not null,
  primary key (business_unit, word)
);

-- Which notice to customers came of a lesson; the notice itself is published by intake.
create table lesson_notice (
  business_unit text not null,
  lesson text not null,
  notice text not null,
  item text not null,
  noted_by text not null,
  at timestamptz not null,
  primary key (business_unit, lesson, notice)
);

call protect_business_unit('lesson');
call protect_business_unit('lesson_word');
call protect_business_unit('lesson_notice');
grant select, insert, update on lesson, lesson_word to ${app_role};
grant select, insert on lesson_notice to ${app_role};

-- PostgreSQL does not use a GIN index beneath a row-level policy, because its operators may leak what they compare. So the owner
-- looks into the index, and the functions below keep to the scope themselves, by the same setting.
create policy owner_finds on lesson for select to current_user using (true);

-- Newest first: lessons that hold all the words.
create function find_lessons(wanted text[], about text, before timestamptz, before_id text, most int)
returns table (business_unit text, id text, published_at timestamptz)
language plpgsql stable security definer rows 50
set search_path = public set enable_seqscan = off set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
  allowed text[] := string_to_array(nullif(current_setting('app.business_units', true), ''), ',');
begin
  return query
    select l.business_unit, l.id, l.published_at from lesson l
    where l.words @> wanted and l.business_unit = any (allowed) and l.retired_at is null
      and (about is null or l.item = about) and (l.published_at, l.id) < (before, before_id)
    order by l.published_at desc, l.id desc limit most;
end $$;

-- The likeliest first: lessons that share rare words with what was said, or are about the same item. However long the text and however
-- many the lessons, no more than about a thousand are looked at: words beyond that are too common to tell anything.
create function suggest_lessons(unit text, said text, about text, most int)
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
    with candidate as (
      select l.id, l.item, l.words from lesson l
      where l.words && coalesce(rare, '{}') and l.business_unit = unit and l.retired_at is null
      union
      (select l.id, l.item, l.words from lesson l
      where l.words @> pair and l.business_unit = unit and l.retired_at is null limit 500)
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

revoke execute on function find_lessons(text[], text, timestamptz, text, int) from public;
revoke execute on function suggest_lessons(text, text, text, int) from public;
grant execute on function find_lessons(text[], text, timestamptz, text, int) to ${app_role};
grant execute on function suggest_lessons(text, text, text, int) to ${app_role};
