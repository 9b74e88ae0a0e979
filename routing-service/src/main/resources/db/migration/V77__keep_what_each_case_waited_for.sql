-- The skill, language or tier that nobody at work has, beside the reason for which a case waits.
alter table routed_case add column waiting_lacking text;

-- From when to when a case waited for what. Cases that ask the same are judged once and told together, so not every spell has a
-- decision of its own.
create table waiting_spell (
  business_unit text not null,
  position bigint generated always as identity,
  number text not null,
  reason text not null,
  lacking text,
  began_at timestamptz not null,
  ended_at timestamptz,
  primary key (business_unit, position)
);
create index waiting_spell_open on waiting_spell (business_unit, number) where ended_at is null;
create index waiting_spell_lack on waiting_spell (business_unit, began_at)
  where reason in ('NO_SKILL', 'NO_LANGUAGE', 'NO_AUTHORITY');
call protect_business_unit('waiting_spell');
grant select, insert, update (ended_at) on waiting_spell to ${app_role};

-- What was decided until now: each decision to wait lasted to the next one, or to the end of the case.
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
update routed_case set waiting_lacking = case waiting_reason when 'NO_LANGUAGE' then language
    when 'NO_AUTHORITY' then severity else coalesce(dimension, item, '?') end
where state = 'WAITING' and waiting_reason in ('NO_SKILL', 'NO_LANGUAGE', 'NO_AUTHORITY');
insert into waiting_spell (business_unit, number, reason, lacking, began_at, ended_at)
select c.business_unit, c.number, case when waits then c.waiting_reason else d.reason end,
  case when waits then c.waiting_lacking when d.reason = 'NO_LANGUAGE' then c.language
    when d.reason = 'NO_AUTHORITY' then c.severity when d.reason = 'NO_SKILL' then coalesce(c.dimension, c.item, '?') end,
  d.decided_at, case when not waits then coalesce(d.until, c.closed_at, c.resolved_at, d.decided_at) end
from (
  select business_unit, number, reason, outcome, decided_at,
    lead(decided_at) over (partition by business_unit, number order by decided_at, id) as until
  from decision) d
join routed_case c on c.business_unit = d.business_unit and c.number = d.number
cross join lateral (select d.until is null and c.state = 'WAITING' as waits) now
where d.outcome = 'QUEUED' and d.reason is not null;
