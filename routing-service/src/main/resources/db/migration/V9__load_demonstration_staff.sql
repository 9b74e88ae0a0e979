select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

-- Five people per unit, on duty and always on shift, so that a demonstration works at any hour.
insert into staff (business_unit, id, tier, team, languages, capacity, presence, presence_since)
select unit, unit || '-' || job, tier, team, languages, capacity, 'ON_DUTY', now() - interval '1 hour'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit, (values
  ('agent-1', 'FRONT_LINE', 'front-line', 'zh,en', 40),
  ('agent-2', 'FRONT_LINE', 'front-line', 'zh,en', 40),
  ('senior-1', 'SENIOR', 'seniors', 'zh,en', 30),
  ('supervisor-1', 'SUPERVISOR', 'supervisors', 'zh,en', 15),
  ('manager-1', 'MANAGER', 'management', 'zh,en', 0)
) as person (job, tier, team, languages, capacity)
where '${demo}' = 'true';

insert into staff_skill (business_unit, staff, dimension, level)
select s.business_unit, s.id, '*', case s.tier when 'FRONT_LINE' then 2 when 'SENIOR' then 4 else 3 end
from staff s where '${demo}' = 'true';

insert into staff_skill (business_unit, staff, dimension, level)
select unit, unit || '-' || job, dimension, level from (values
  ('retail', 'agent-1', 'quality', 4), ('retail', 'agent-1', 'delivery', 4), ('retail', 'agent-2', 'service', 4),
  ('retail', 'agent-2', 'environment', 4), ('retail', 'senior-1', 'quality', 5),
  ('food', 'agent-1', 'quality', 4), ('food', 'agent-1', 'environment', 3), ('food', 'agent-2', 'service', 4),
  ('food', 'agent-2', 'delivery', 4), ('food', 'senior-1', 'safety', 5), ('food', 'supervisor-1', 'safety', 4),
  ('pharmacy', 'agent-1', 'quality', 4), ('pharmacy', 'agent-2', 'supply', 4), ('pharmacy', 'senior-1', 'safety', 5),
  ('pharmacy', 'supervisor-1', 'safety', 4),
  ('property', 'agent-1', 'repair', 4), ('property', 'agent-2', 'fees', 4), ('property', 'senior-1', 'security', 5),
  ('healthcare', 'agent-1', 'access', 4), ('healthcare', 'agent-2', 'billing', 4),
  ('healthcare', 'senior-1', 'clinical', 5), ('healthcare', 'senior-1', 'safety', 5),
  ('cement', 'agent-1', 'performance', 4), ('cement', 'agent-2', 'packaging', 4), ('cement', 'agent-2', 'storage', 3),
  ('cement', 'senior-1', 'performance', 5)
) as skill (unit, job, dimension, level)
where '${demo}' = 'true';
