-- Who works for a unit without granting redress there, such as quality, plant or legal: they can be given actions. Whoever leaves stays
-- as a row that has ended.
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
create table colleague (
  business_unit text not null,
  staff text not null,
  since timestamptz not null,
  work text not null check (length(work) between 1 and 100),
  added_by text not null,
  left_at timestamptz,
  removed_by text,
  primary key (business_unit, staff, since),
  check ((left_at is null) = (removed_by is null))
);
create unique index colleague_now on colleague (business_unit, staff) where left_at is null;
call protect_business_unit('colleague');
grant select, insert, update (left_at, removed_by) on colleague to ${app_role};

-- The demonstration's account of quality works for every unit.
insert into colleague (business_unit, staff, since, work, added_by)
select unit, 'group-quality-1', '2026-01-01T00:00:00Z', '质量 · quality', 'migration'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit
where '${demo}' = 'true';
