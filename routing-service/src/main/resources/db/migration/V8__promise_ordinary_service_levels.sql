select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

-- Group default, the same for every unit until it sets its own. Minutes of business time are minutes of open hours.
insert into service_level (business_unit, deadline, position, name, kind, severity, channel, minutes, counts, valid_from,
  source, changed_by)
select unit, deadline, position, name, kind, severity, channel, minutes, counts, date '2020-01-01', source, 'migration'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit, (values
  ('ACKNOWLEDGE', 10, 'safety-acknowledge', null, 'S1', null, 30, 'CALENDAR', 'group default'),
  ('ACKNOWLEDGE', 90, 'ordinary-acknowledge', null, null, null, 60, 'CALENDAR', 'group default'),

  ('FIRST_RESPONSE', 10, 'safety-first-response', null, 'S1', null, 60, 'CALENDAR', 'group default'),
  ('FIRST_RESPONSE', 20, 'regulator-first-response', null, null, 'REGULATOR', 480, 'BUSINESS',
    'group default, well inside the 7 working days of SAMR Order 20 (2020-01-01) for deciding acceptance'),
  ('FIRST_RESPONSE', 30, 'inquiry-first-response', 'INQUIRY', null, null, 240, 'BUSINESS', 'group default'),
  ('FIRST_RESPONSE', 40, 'serious-first-response', null, 'S2', null, 240, 'BUSINESS', 'group default'),
  ('FIRST_RESPONSE', 50, 'minor-first-response', null, 'S4', null, 960, 'BUSINESS', 'group default'),
  ('FIRST_RESPONSE', 90, 'ordinary-first-response', null, null, null, 480, 'BUSINESS', 'group default'),

  ('RESOLUTION', 10, 'safety-resolution', null, 'S1', null, 1440, 'CALENDAR', 'group default'),
  ('RESOLUTION', 20, 'regulator-resolution', null, null, 'REGULATOR', 3360, 'BUSINESS',
    'SAMR Order 20 (2020-01-01): acceptance within 7 working days; counted as 7 days of 8 open hours'),
  ('RESOLUTION', 30, 'inquiry-resolution', 'INQUIRY', null, null, 960, 'BUSINESS', 'group default'),
  ('RESOLUTION', 40, 'serious-resolution', null, 'S2', null, 1440, 'BUSINESS', 'group default'),
  ('RESOLUTION', 50, 'minor-resolution', null, 'S4', null, 4800, 'BUSINESS', 'group default'),
  ('RESOLUTION', 90, 'ordinary-resolution', null, null, null, 2400, 'BUSINESS', 'group default')
) as promise (deadline, position, name, kind, severity, channel, minutes, counts, source);

insert into escalation_step (business_unit, deadline, level, goes_to, at_share, source)
select unit, deadline, level, goes_to, at_share, 'group default'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit,
  unnest(array['FIRST_RESPONSE', 'RESOLUTION']) as deadline, (values
  (1, 'OWNER', 0.75), (2, 'SENIOR', 0.90), (3, 'SUPERVISOR', 1.00), (4, 'MANAGER', 1.50)
) as step (level, goes_to, at_share);

insert into workload (business_unit, severity, units, lowest_tier, source)
select unit, severity, units, tier, 'group default'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit, (values
  ('S1', 3, 'SENIOR'), ('S2', 2, 'FRONT_LINE'), ('S3', 1, 'FRONT_LINE'), ('S4', 1, 'FRONT_LINE')
) as demand (severity, units, tier);

insert into assignment_policy (business_unit, valid_from, spare_weight, continuity_weight, skill_weight,
  fairness_weight, tier_fit_weight, warm_up_minutes, release_when_away, release_when_off, source, changed_by)
select unit, date '2020-01-01', 40, 25, 20, 15, 60, 10, 'UNANSWERED', 'UNANSWERED',
  'group default: nobody waits for a first answer from somebody who is not here', 'migration'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit;
