-- The words that suggestions rely on, in one table: what a unit calls its own, and what the group says for all of them.
-- A word is retired, never deleted: who took it out, and why, stays to be read.
create table suggestion_word (
  -- 'group' owns the words of every unit
  business_unit text not null,
  list text not null,
  -- a severity, motive, emotion, fact, or a taxonomy item
  meaning text not null,
  -- what is looked for; of NEED the fact that complaints about the item need
  phrase text not null check (phrase <> ''),
  weight int check (weight between 1 and 9),
  retired_at timestamptz,
  primary key (business_unit, list, meaning, phrase),
  check (list = 'SEVERITY' and meaning in ('S1', 'S2', 'S4') or list = 'MOTIVE' and meaning in ('REDRESS', 'RECOGNITION')
    or list = 'EMOTION' and meaning in ('CALM', 'DISAPPOINTED', 'WORRIED', 'ANGRY')
    or list = 'SIGN' and meaning in
      ('ORDER', 'PRODUCT', 'BATCH', 'SITE', 'OCCURRED_AT', 'AMOUNT', 'PHOTO', 'AFFECTED_PERSON', 'WISH')
    or list = 'NEED' and business_unit <> 'group' and phrase in
      ('ORDER', 'PRODUCT', 'BATCH', 'SITE', 'OCCURRED_AT', 'AMOUNT', 'PHOTO', 'AFFECTED_PERSON', 'WISH')
    or list = 'KEYWORD' and business_unit <> 'group'),
  check ((list = 'KEYWORD') = (weight is not null))
);
call protect_business_unit('suggestion_word');
create policy words_of_the_group_are_read_by_all on suggestion_word for select using (business_unit = 'group');
grant select, insert on suggestion_word to ${app_role};
grant update (retired_at, weight) on suggestion_word to ${app_role};

-- Who added, weighed or retired which word and why. A word of harm is retired by two: until another person decides, it holds.
create table suggestion_word_change (
  business_unit text not null,
  id uuid not null,
  list text not null,
  meaning text not null,
  phrase text not null,
  action text not null check (action in ('ADDED', 'RETIRED')),
  reason text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('DONE', 'PENDING', 'REFUSED', 'WITHDRAWN')),
  decided_by text,
  decided_at timestamptz,
  decided_because text,
  primary key (business_unit, id),
  check (state <> 'DONE' or action <> 'RETIRED' or list <> 'SEVERITY' or meaning <> 'S1'
    or decided_by is not null and decided_by <> asked_by)
);
create unique index suggestion_word_change_waiting on suggestion_word_change (business_unit, list, meaning, phrase)
  where state = 'PENDING';
create index suggestion_word_change_newest on suggestion_word_change (business_unit, asked_at desc, id desc);
call protect_business_unit('suggestion_word_change');
create policy changes_of_the_group_are_read_by_all on suggestion_word_change for select using (business_unit = 'group');
grant select, insert on suggestion_word_change to ${app_role};
grant update (state, decided_by, decided_at, decided_because) on suggestion_word_change to ${app_role};

select set_config('app.business_units', 'group,' || string_agg(id, ','), true) from business_unit;

insert into suggestion_word (business_unit, list, meaning, phrase, weight)
select business_unit, 'SEVERITY', severity, phrase, cast(null as int) from severity_word
union all select business_unit, 'MOTIVE', motive, phrase, null from motive_phrase
union all select business_unit, 'EMOTION', emotion, phrase, null from emotion_phrase
union all select business_unit, 'SIGN', fact, phrase, null from fact_sign
union all select business_unit, 'NEED', item, fact, null from needed_fact
union all select business_unit, 'KEYWORD', item, phrase, weight from taxonomy_keyword;

-- What every unit says is the group's.
insert into suggestion_word (business_unit, list, meaning, phrase)
select 'group', list, meaning, phrase from suggestion_word where list in ('SEVERITY', 'MOTIVE', 'EMOTION', 'SIGN')
group by list, meaning, phrase having count(*) = (select count(*) from business_unit);
delete from suggestion_word own using suggestion_word common
where common.business_unit = 'group' and own.business_unit <> 'group' and own.list = common.list
  and own.meaning = common.meaning and own.phrase = common.phrase;

drop table severity_word;
drop table motive_phrase;
drop table emotion_phrase;
drop table fact_sign;
drop table needed_fact;
drop table taxonomy_keyword;
