-- The longest break that ends no shift was a number in the program. Each day on which a template begins to hold says it from now on.
select set_config('app.business_units', 'group', true);
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select business_unit, subject, newest + row_number() over (order by version), valid_from,
  content || jsonb '{"breakMinutes": 180}', 'group default', 'the longest break that ends no shift is a rule', 'migration'
from (select distinct on (valid_from) *, max(version) over () as newest from rule_version
  where business_unit = 'group' and subject = 'ASSIGNMENT' order by valid_from, version desc) held;
