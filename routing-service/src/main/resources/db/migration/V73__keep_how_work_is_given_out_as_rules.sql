-- How the score is made up, how wide and when to search, what is handed on and which tier may decide how much are rules as the
-- others: versions of the group and of a unit, with who changed what. The newest row counts; what nothing ever read (supervisor_reach) goes.
alter table rule_version drop constraint rule_version_subject_check;
alter table rule_version add constraint rule_version_subject_check
  check (subject in ('CALENDAR', 'SERVICE_LEVELS', 'LADDER', 'SKILLS', 'ASSIGNMENT'));

select set_config('app.business_units', 'group,retail,food,pharmacy,property,healthcare,cement', true);

-- The template is what the migrations shipped: that of a unit which never set its own, else what most have.
with given_out as (
  select distinct on (business_unit) business_unit, source, changed_by, jsonb_build_object(
    'weights', jsonb_build_object('spare', spare_weight, 'continuity', continuity_weight, 'skill', skill_weight,
      'fairness', fairness_weight, 'tierFit', tier_fit_weight),
    'warmUpMinutes', warm_up_minutes, 'widenMinutes', widen_minutes, 'whenAway', release_when_away,
    'whenOff', release_when_off, 'reach', jsonb_build_object('frontLine', front_line_reach, 'senior', senior_reach))
    as content
  from assignment_policy order by business_unit, valid_from desc)
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select 'group', 'ASSIGNMENT', 1, date '2020-01-01', content, 'group default', 'first version as rules', 'migration'
from given_out group by content order by bool_or(changed_by = 'migration') desc, count(*) desc limit 1;

with given_out as (
  select distinct on (business_unit) business_unit, source, changed_by, jsonb_build_object(
    'weights', jsonb_build_object('spare', spare_weight, 'continuity', continuity_weight, 'skill', skill_weight,
      'fairness', fairness_weight, 'tierFit', tier_fit_weight),
    'warmUpMinutes', warm_up_minutes, 'widenMinutes', widen_minutes, 'whenAway', release_when_away,
    'whenOff', release_when_off, 'reach', jsonb_build_object('frontLine', front_line_reach, 'senior', senior_reach))
    as content
  from assignment_policy order by business_unit, valid_from desc)
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select g.business_unit, 'ASSIGNMENT', 1, date '2020-01-01', g.content, g.source, 'first version as rules', g.changed_by
from given_out g
where g.content <> (select content from rule_version where business_unit = 'group' and subject = 'ASSIGNMENT');

drop table assignment_policy;
