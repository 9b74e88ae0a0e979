-- One book of rules: the group's template and what a business unit says differently, each a chain of versions that are
-- never edited. A unit's rules on a day are the newest version of the group valid then, overlaid by the unit's own.
create table rule_version (
  -- 'group' owns the templates
  business_unit text not null,
  subject text not null check (subject in ('CALENDAR', 'SERVICE_LEVELS', 'LADDER', 'SKILLS')),
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
-- Everybody works by the templates; to write one takes the scope of the group.
create policy template_is_read_by_all on rule_version for select using (business_unit = 'group');
grant select, insert on rule_version to ${app_role};

select set_config('app.business_units', 'group,retail,food,pharmacy,property,healthcare,cement', true);

insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select 'group', 'CALENDAR', 1, date '2020-01-01', jsonb_build_object(
    'zone', 'Asia/Shanghai',
    'week', (select jsonb_object_agg(day, jsonb '[["09:00","18:00"]]')
      from unnest(array['MON', 'TUE', 'WED', 'THU', 'FRI']) as day),
    'observesHolidays', true,
    'holidays', (select jsonb_agg(jsonb_build_object('day', to_char(day, 'YYYY-MM-DD'),
        'name', case when hours = jsonb '[]' then split_part(name, ' ', 1) else '调休上班' end,
        'working', hours <> jsonb '[]') order by day)
      from calendar_override where business_unit = 'cement' and version = 1)),
  'State Council General Office, arrangement of public holidays in 2026', 'first version of the product', 'migration';

insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select business_unit, 'CALENDAR', 1, valid_from, jsonb_build_object('zone', zone, 'week', week, 'observesHolidays',
    exists (select from calendar_override o where o.business_unit = c.business_unit and o.version = c.version)),
  source, 'first version of the product', 'migration'
from calendar c where version = 1;

-- The levels were the same in every unit. Columns that a later version of the table has are carried along.
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select 'group', 'SERVICE_LEVELS', 1, date '2020-01-01', jsonb_build_object('levels',
    jsonb_agg(jsonb_strip_nulls(jsonb_build_object('deadline', deadline, 'position', position, 'name', name,
      'kind', kind, 'severity', severity, 'channel', channel, 'minutes', minutes, 'counts', counts,
      'warnShare', warn_share, 'source', source, 'pausable', to_jsonb(s) -> 'pausable'))
      order by deadline, position)),
  'group default', 'first version of the product', 'migration'
from service_level s where business_unit = 'food';

insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select 'group', 'LADDER', 1, date '2020-01-01', jsonb_build_object('steps', jsonb_agg(jsonb_build_object(
    'deadline', deadline, 'level', level, 'goesTo', goes_to, 'atShare', at_share) order by deadline, level)),
  'group default', 'first version of the product', 'migration'
from escalation_step where business_unit = 'food';

insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select 'group', 'SKILLS', 1, date '2020-01-01', jsonb_build_object('demands', jsonb_agg(jsonb_build_object(
    'severity', severity, 'units', units, 'lowestTier', lowest_tier, 'lowestLevel', 1) order by severity)),
  'group default', 'first version of the product', 'migration'
from workload where business_unit = 'food';

-- A calendar is now named by the versions of both layers: 10 000 for each of the group's, 1 for each of the unit's.
update deadline set calendar_version = 10001 where calendar_version = 1;
update deadline_event set calendar_version = 10001 where calendar_version = 1;
-- Exact enough for a warning that is given as a lead time.
alter table deadline alter column warn_share type numeric(12, 10);

drop table calendar_override;
drop table calendar;
drop table service_level;
drop table escalation_step;
drop table workload;
