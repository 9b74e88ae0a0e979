-- Who holds which tier, as a chain of versions with who and why; the newest that began to hold counts, and one without a tier
-- ends it. Rows are only added.
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
alter table staff_tier drop constraint staff_tier_pkey;
alter table staff_tier alter column tier drop not null;
alter table staff_tier
  add column version integer,
  add column because text not null default 'carried over from the row that held before',
  add column changed_by text not null default 'migration',
  add column changed_at timestamptz not null default now();
insert into staff_tier (business_unit, staff, tier, valid_from)
select business_unit, staff, null, valid_to from staff_tier ended
where valid_to is not null and not exists (select from staff_tier next
  where next.business_unit = ended.business_unit and next.staff = ended.staff and next.valid_from = ended.valid_to);
update staff_tier set version = numbered.number
from (select ctid as place, row_number() over (partition by business_unit, staff order by valid_from) as number
  from staff_tier) numbered
where staff_tier.ctid = numbered.place;
alter table staff_tier drop column valid_to;
alter table staff_tier alter column version set not null;
alter table staff_tier alter column because drop default;
alter table staff_tier alter column changed_by drop default;
alter table staff_tier alter column changed_at drop default;
alter table staff_tier add primary key (business_unit, staff, version);
create index staff_tier_in_force on staff_tier (business_unit, staff, valid_from desc, version desc);
grant insert on staff_tier to ${app_role};
