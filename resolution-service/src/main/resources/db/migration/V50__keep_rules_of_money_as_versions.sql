-- Rules about money and endings as layers of versions: the group's template and what a business unit says differently. Rows
-- are only added. A unit's rules on a day are the newest version of the group valid then, overlaid by the unit's own.
create table rule_version (
  -- 'group' owns the templates
  business_unit text not null,
  subject text not null
    check (subject in ('TIERS', 'COUNTING', 'RECORD', 'PATIENCE', 'CLOSING', 'GOODWILL', 'FLOORS')),
  version integer not null check (version between 1 and 9999),
  valid_from date not null,
  content jsonb not null,
  source text not null,
  because text not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (business_unit, subject, version)
);
create index rule_version_in_force on rule_version (business_unit, subject, valid_from desc, version desc);
call protect_business_unit('rule_version');
create policy template_is_read_by_all on rule_version for select using (business_unit = 'group');
grant select, insert on rule_version to ${app_role};

-- What raises limits waits here for a second person; the database, too, knows that it is another one.
create table rule_proposal (
  business_unit text not null,
  id text not null,
  subject text not null,
  valid_from date not null,
  content jsonb not null,
  source text,
  because text not null,
  based_on integer not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  state text not null check (state in ('PENDING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN', 'OUTDATED')),
  decided_by text,
  decided_at timestamptz,
  decided_because text,
  version integer,
  primary key (business_unit, id),
  check (state <> 'CONFIRMED' or decided_by is not null and decided_by <> proposed_by and version is not null)
);
create unique index rule_proposal_waiting on rule_proposal (business_unit, subject) where state = 'PENDING';
create unique index rule_proposal_became on rule_proposal (business_unit, subject, version) where version is not null;
create index rule_proposal_newest on rule_proposal (business_unit, proposed_at desc, id desc);
call protect_business_unit('rule_proposal');
create policy template_is_read_by_all on rule_proposal for select using (business_unit = 'group');
grant select, insert on rule_proposal to ${app_role};
grant update (state, decided_by, decided_at, decided_because, version) on rule_proposal to ${app_role};

select set_config('app.business_units', 'group,retail,food,pharmacy,property,healthcare,cement', true);

-- What holds now, unit by unit, in the shape of the versions.
create temporary table carried on commit drop as
select business_unit, 'TIERS' as subject, cast(min(valid_from) as date) as valid_from,
  jsonb_build_object('tiers', jsonb_agg(jsonb_strip_nulls(jsonb_build_object('tier', tier, 'currency', currency,
    'rank', rank, 'nameZh', name_zh, 'nameEn', name_en, 'caseLimit', case_limit, 'dayLimit', day_limit,
    'customerLimit', customer_limit, 'oversees', oversees)) order by rank)) as content
from (select distinct on (business_unit, tier) t.*, r.currency from authority_tier t join redress_rule r using (business_unit)
  where t.valid_to is null or t.valid_to > now() order by business_unit, tier, t.valid_from) held
group by business_unit
union all
select business_unit, 'COUNTING', date '2026-01-01', jsonb_build_object('currency', currency, 'dayZone', day_zone,
  'customerWindowDays', customer_window_days) from redress_rule
union all
-- From now on in the hours in which somebody is there to decide.
select business_unit, 'PATIENCE', date '2026-01-01', jsonb_build_object('minutes', approval_patience_minutes,
  'counts', 'BUSINESS', 'opens', '09:00', 'closes', '18:00') from redress_rule
union all
select business_unit, 'CLOSING', date '2026-01-01', jsonb_build_object('objectionDays', objection_days,
  'reopenDays', reopen_days) from closing_rule
union all
select business_unit, 'RECORD', cast(valid_from as date), jsonb_build_object('windowDays', window_days,
  'perRejection', per_rejection, 'perCoaching', per_coaching, 'perApproval', per_approval,
  'leastPercent', least_percent, 'mostPercent', most_percent)
from (select distinct on (business_unit) * from record_rule
  where valid_to is null or valid_to > now() order by business_unit, valid_from) held;

-- What most units say is the template.
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select distinct on (subject) 'group', subject, 1, min(valid_from), content, 'rules of the units until now',
  'carried over from the rows that held before', 'migration'
from carried group by subject, content order by subject, count(*) desc, min(business_unit);

insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select 'group', 'GOODWILL', 1, cast(min(valid_from) as date), jsonb_build_object('weights', jsonb_agg(
    jsonb_build_object('code', code, 'value', value, 'nameZh', name_zh, 'nameEn', name_en) order by code)),
  'group default', 'carried over from the rows that held before', 'migration'
from (select distinct on (code) * from goodwill_rule
  where valid_to is null or valid_to > now() order by code, valid_from) held;

insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select 'group', 'FLOORS', 1, cast(min(valid_from) as date), jsonb_build_object('floors', jsonb_agg(
    jsonb_strip_nulls(jsonb_build_object('claim', claim, 'jurisdiction', jurisdiction, 'multiple', multiple,
      'lossMultiple', loss_multiple, 'minimum', minimum, 'currency', currency, 'sourceZh', source_zh,
      'sourceEn', source_en, 'since', to_char(valid_from at time zone 'Asia/Shanghai', 'YYYY-MM-DD')))
    order by claim, jurisdiction)),
  'laws named with each floor', 'carried over from the rows that held before', 'migration'
from (select distinct on (claim, jurisdiction) * from legal_floor
  where valid_to is null or valid_to > now() order by claim, jurisdiction, valid_from) held;

-- A unit keeps what it says differently, and switches off a tier that it does not have.
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select c.business_unit, c.subject, 1, c.valid_from,
  case when c.subject = 'TIERS' then jsonb_build_object('tiers',
    coalesce((select jsonb_agg(own) from jsonb_array_elements(c.content -> 'tiers') own
      where not exists (select from jsonb_array_elements(g.content -> 'tiers') theirs where theirs = own)), '[]')
    || coalesce((select jsonb_agg(jsonb_build_object('tier', theirs -> 'tier', 'currency', theirs -> 'currency', 'off', true))
      from jsonb_array_elements(g.content -> 'tiers') theirs
      where not exists (select from jsonb_array_elements(c.content -> 'tiers') own
        where own -> 'tier' = theirs -> 'tier' and own -> 'currency' = theirs -> 'currency')), '[]'))
  else (select jsonb_object_agg(key, value) from jsonb_each(c.content) where g.content -> key is distinct from value) end,
  'rules of the unit until now', 'carried over from the rows that held before', 'migration'
from carried c join rule_version g on g.business_unit = 'group' and g.subject = c.subject
where c.content <> g.content;

drop table authority_tier;
drop table redress_rule;
drop table record_rule;
drop table closing_rule;
drop table goodwill_rule;
drop table legal_floor;
