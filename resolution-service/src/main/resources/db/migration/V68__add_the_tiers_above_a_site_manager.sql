-- Six tiers: above the manager of a site the director of the business unit, and above that the group. What a group had changed before
-- stays as it is, and no tier above grants less than one below.
select set_config('app.business_units', 'group,retail,food,pharmacy,property,healthcare,cement', true);

insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select 'group', 'TIERS', newest.version + 1,
  case when newest.changed_by = 'migration' then newest.valid_from else current_date end,
  jsonb_build_object('tiers', (
    select jsonb_agg(case when held ->> 'tier' = 'MANAGER' and held ->> 'nameZh' = '经理'
      then held || '{"nameZh": "现场经理", "nameEn": "Site manager"}' else held end)
    from jsonb_array_elements(newest.content -> 'tiers') held)
    || (select coalesce(jsonb_agg(jsonb_build_object('tier', added.tier, 'currency', 'CNY', 'rank', added.rank,
          'nameZh', added.name_zh, 'nameEn', added.name_en, 'caseLimit', greatest(added.case_limit, top.case_limit),
          'dayLimit', greatest(added.case_limit * 5, top.day_limit), 'oversees', true) order by added.rank), '[]')
        from (values
            ('BU_DIRECTOR', 50, '业务总监', 'Business unit director', 10000000),
            ('GROUP', 60, '集团', 'Group', 100000000)
          ) as added (tier, rank, name_zh, name_en, case_limit),
          (select max(cast(held ->> 'caseLimit' as bigint)) as case_limit, max(cast(held ->> 'dayLimit' as bigint)) as day_limit
            from jsonb_array_elements(newest.content -> 'tiers') held) top
        where not exists (select from jsonb_array_elements(newest.content -> 'tiers') held
          where held ->> 'currency' = 'CNY' and (held ->> 'tier' = added.tier or cast(held ->> 'rank' as integer) >= added.rank)))),
  'tiers of the group', 'six tiers: above a site manager the director and the group decide', 'migration'
from (select * from rule_version where business_unit = 'group' and subject = 'TIERS'
  order by valid_from desc, version desc limit 1) newest;

-- The demonstration's one account that decides for the group.
insert into staff_tier (business_unit, staff, version, tier, valid_from, because, changed_by, changed_at)
select unit, 'group-director-1', 1, 'GROUP', '2026-01-01T00:00:00Z', 'account of the demonstration', 'migration', now()
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit
where '${demo}' = 'true' on conflict do nothing;
