-- The rules of intake as layers of versions: the group's template and what a business unit says differently. Rows are only
-- added. A unit's rules on a day are the newest version of the group valid then, overlaid by the unit's own.
create table rule_version (
  -- 'group' owns the templates
  business_unit text not null,
  subject text not null check (subject in ('INFORMATION', 'DEMAND', 'REVIEWERS', 'REASONS', 'CLASSES', 'LETTERS')),
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

-- What takes something from customers waits here for a second person; the database, too, knows that it is another one.
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

select set_config('app.business_units', 'group,' || string_agg(id, ','), true) from business_unit;

-- What holds now, unit by unit, in the shape of the versions.
create temporary table carried on commit drop as
select business_unit, 'INFORMATION' as subject, jsonb_build_object('remindAfterMinutes', remind_after_minutes,
  'lapseAfterMinutes', lapse_after_minutes) as content from information_policy
union all
select business_unit, 'DEMAND', jsonb_build_object('reviewDays', review_days, 'validDays', valid_days,
  'appealDays', appeal_days) from demand_policy
union all
select business_unit, 'CLASSES', jsonb_build_object('classes', jsonb_agg(jsonb_build_object('code', code,
  'nameZh', zh, 'nameEn', en)
  -- Whose class asks for extra care: value never makes anything smaller for them.
  || case when code = 'EXTRA_CARE' then jsonb '{"extraCare": true}' else '{}' end order by position, code)) from customer_class_option group by business_unit;

-- What most units say is the template.
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select distinct on (subject) 'group', subject, 1, date '2020-01-01', content, 'rules of the units until now',
  'carried over from the rows that held before', 'migration'
from carried where subject <> 'INFORMATION' group by subject, content order by subject, count(*) desc, min(business_unit);

insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select 'group', 'REASONS', 1, date '2020-01-01', jsonb_build_object('reasons', jsonb_agg(jsonb_build_object('code', code,
    'nameZh', zh, 'nameEn', en, 'evidenceZh', evidence_zh, 'evidenceEn', evidence_en, 'customerZh', customer_zh,
    'customerEn', customer_en) order by position)),
  'group default', 'carried over from the rows that held before', 'migration'
from demand_reason
union all
select 'group', 'REVIEWERS', 1, date '2020-01-01', jsonb '{"tiers": [{"role": "agent", "rank": 1},
    {"role": "supervisor", "rank": 2}, {"role": "bu-manager", "rank": 3}, {"role": "quality", "rank": 4}]}',
  'group default', 'as it was before it could be changed', 'migration'
union all
-- Where health is at stake a unit goes on sooner, and on building sites later: they say so themselves.
select 'group', 'INFORMATION', 1, date '2020-01-01', jsonb '{"remindAfterMinutes": 4320, "lapseAfterMinutes": 10080}',
  'group default: reminder after 3 days, 7 days in all', 'carried over from the rows that held before', 'migration'
union all
-- A unit that nobody gave a rule keeps its words at home.
select 'group', 'LETTERS', 1, date '2020-01-01', jsonb '{"wordsTravel": false, "zone": "Asia/Shanghai",
    "addressZh": "客户关怀部", "addressEn": "Customer care"}',
  'group default', 'as it was before it could be changed', 'migration';

insert into carried
select business_unit, 'LETTERS', jsonb_build_object('wordsTravel', words_travel, 'zone', zone, 'addressZh', address_zh,
  'addressEn', address_en) from delivery_rule;

-- A unit keeps what it says differently, and switches off a class that it does not have.
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select c.business_unit, c.subject, 1, date '2020-01-01',
  case when c.subject = 'CLASSES' then jsonb_build_object('classes',
    coalesce((select jsonb_agg(own) from jsonb_array_elements(c.content -> 'classes') own
      where not exists (select from jsonb_array_elements(g.content -> 'classes') theirs where theirs = own)), '[]')
    || coalesce((select jsonb_agg(jsonb_build_object('code', theirs -> 'code', 'off', true))
      from jsonb_array_elements(g.content -> 'classes') theirs
      where not exists (select from jsonb_array_elements(c.content -> 'classes') own
        where own -> 'code' = theirs -> 'code')), '[]'))
  else (select jsonb_object_agg(key, value) from jsonb_each(c.content) where g.content -> key is distinct from value) end,
  'rules of the unit until now', 'carried over from the rows that held before', 'migration'
from carried c join rule_version g on g.business_unit = 'group' and g.subject = c.subject
where c.content <> g.content;

-- Codes are looked up in the rules that hold when they are given.
alter table customer_class drop constraint customer_class_business_unit_class_fkey;
alter table demand_assessment drop constraint demand_assessment_reason_fkey;
drop table information_policy;
drop table demand_policy;
drop table demand_reason;
drop table customer_class_option;
drop table delivery_rule;
