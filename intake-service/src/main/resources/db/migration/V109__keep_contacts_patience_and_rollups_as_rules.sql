-- Who a unit is to its customers, for how long words of harm may wait, and what the items of all units roll up to: rules with versions
-- and a page, like the others.
alter table rule_version drop constraint rule_version_subject_check;
alter table rule_version add constraint rule_version_subject_check check (subject in ('INFORMATION', 'DEMAND', 'REVIEWERS',
  'REASONS', 'CLASSES', 'LETTERS', 'CONTACT', 'HARM', 'ROLLUPS'));

select set_config('app.business_units', 'group,' || string_agg(id, ','), true) from business_unit;

insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
values
  ('group', 'CONTACT', 1, date '2020-01-01', jsonb '{"nameZh": "客户关怀", "nameEn": "Customer care",
    "contactZh": "请在查询页面留言", "contactEn": "write on your tracking page"}',
    'group default', 'for a unit that says nothing of its own', 'migration'),
  ('group', 'HARM', 1, date '2020-01-01', jsonb '{"patienceMinutes": 15}',
    'group default', 'as it was before it could be changed', 'migration');
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select 'group', 'ROLLUPS', 1, date '2020-01-01', jsonb_build_object('rollups', jsonb_agg(jsonb_build_object('code', code,
    'nameZh', zh, 'nameEn', en) order by zh)),
  'group default', 'carried over from the rows that held before', 'migration'
from rollup_category;
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select id, 'CONTACT', 1, date '2020-01-01', jsonb_build_object('nameZh', zh, 'nameEn', en, 'contactZh', contact_zh,
    'contactEn', contact_en),
  'directory of the units until now', 'carried over from the rows that held before', 'migration'
from business_unit;

-- What remains is which units there are, and the prefix of their numbers, which stands for ever.
alter table business_unit drop column zh, drop column en, drop column contact_zh, drop column contact_en;
-- Codes are looked up in the rules that hold when they are given.
alter table taxonomy_item drop constraint taxonomy_item_rollup_fkey;
drop table rollup_category;
