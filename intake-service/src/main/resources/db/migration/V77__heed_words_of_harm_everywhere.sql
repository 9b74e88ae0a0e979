-- Words of harm count wherever they are said: what nobody has looked at yet comes first in its list.
alter table grievance
  add column safety boolean not null default false,
  add column cleared_by text,
  add column cleared_at timestamptz,
  add column cleared_because text;
alter table grievance add column urgent int not null generated always as
  (case when safety and converted_to is null and cleared_at is null then 1 else 0 end) stored;
create index grievance_urgent_first on grievance (business_unit, urgent desc, captured_at desc, number desc);
insert into personal_column (table_name, column_name, found_by, becomes) values
  ('grievance', 'cleared_because', 'converted_to = $2', null);

alter table mention add column safety boolean not null default false;
alter table mention add column urgent int not null generated always as
  (case when safety and state in ('FOUND', 'VERIFIED', 'PROPOSED') then 1 else 0 end) stored;
create index mention_urgent_first on mention (business_unit, urgent desc, found_at desc, id desc);
drop index mention_open;
create index mention_open on mention (business_unit, urgent desc, found_at desc, id desc)
  where state in ('FOUND', 'VERIFIED', 'PROPOSED');

-- A label that was changed beside a triage says nothing of a suggestion: it has no model, teaches nothing and is no agreement.
alter table triage alter column model_version drop not null, alter column model_version drop default;
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
update triage set model_version = null where suggested_emotion is null;
