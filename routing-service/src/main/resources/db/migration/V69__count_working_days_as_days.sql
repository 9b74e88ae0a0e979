select set_config('app.business_units', 'group', true);

-- What a regulator waits for is counted in working days, each up to the close of business, however long a desk is open. Until now it
-- was 56 open hours, which at seven and a half hours a day end after the seventh day. A level that somebody changed stays.
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select business_unit, subject, version + 1, valid_from, jsonb_set(content, '{levels}', (
    select jsonb_agg(case when level ->> 'name' = 'regulator-resolution' and level ->> 'counts' = 'BUSINESS'
        and level ->> 'minutes' = '3360'
      then level - 'minutes' || jsonb '{"counts": "WORKING_DAYS", "days": 7,
        "source": "group default: within the 7 working days in which SAMR Order 20 wants acceptance decided, well inside the 45 for mediation"}'
      else level end order by position)
    from jsonb_array_elements(content -> 'levels') with ordinality as listed (level, position))),
  'group default', 'working days are counted as days', 'migration'
from (select * from rule_version where business_unit = 'group' and subject = 'SERVICE_LEVELS' order by version desc limit 1)
  latest;
