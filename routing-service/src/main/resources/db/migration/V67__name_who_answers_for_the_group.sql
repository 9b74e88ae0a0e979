select set_config('app.business_units', 'group', true);

-- A step of the ladder that goes to the group names who is told there. The demonstration has one such person; elsewhere the group's
-- quality staff name theirs on the page of rules, and until then the step is told to nobody by name, which case and page show.
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select business_unit, subject, version + 1, valid_from, jsonb_set(content, '{steps}', (
    select jsonb_agg(case when step ->> 'goesTo' = 'GROUP' and step -> 'staff' is null
      then step || jsonb '{"staff": "group-quality-1"}' else step end order by position)
    from jsonb_array_elements(content -> 'steps') with ordinality as listed (step, position))),
  'group default', 'the step to the group names who is told', 'migration'
from (select * from rule_version where business_unit = 'group' and subject = 'LADDER' order by version desc limit 1) latest
where '${demo}' = 'true';
