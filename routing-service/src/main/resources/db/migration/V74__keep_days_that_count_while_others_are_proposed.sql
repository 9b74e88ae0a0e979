-- What a year counts by, while other days are proposed for it and when they are refused.
alter table holiday_year
  add column counting jsonb,
  add column counting_source text,
  add column counting_by text,
  add column counting_because text,
  -- who did not take the latest proposal for a year that counts already, and why
  add column refused_by text,
  add column refused_because text;

select set_config('app.business_units', 'group', true);
update holiday_year y set counting = days_in_force, counting_source = source, counting_by = coalesce(decided_by, 'migration'),
  counting_because = coalesce(because, 'first version of the product')
from (
  select cast(left(holiday ->> 'day', 4) as integer) as year, jsonb_agg(holiday order by holiday ->> 'day') as days_in_force
  from (select content from rule_version where business_unit = 'group' and subject = 'CALENDAR' order by version desc limit 1)
    latest cross join jsonb_array_elements(latest.content -> 'holidays') as holiday group by 1) counted
where counted.year = y.year;
update holiday_year set state = 'ACCEPTED', days = counting where state = 'REFUSED' and counting is not null;
