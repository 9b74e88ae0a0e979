-- Statutory holidays and make-up days of one year, as read from their source; they count once a person accepted them.
create table holiday_year (
  business_unit text not null,
  year integer not null,
  state text not null check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED')),
  days jsonb not null,
  source text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  because text,
  primary key (business_unit, year),
  check ((state = 'PROPOSED') = (decided_by is null))
);
call protect_business_unit('holiday_year');
create policy holidays_are_read_by_all on holiday_year for select using (business_unit = 'group');
grant select, insert, update on holiday_year to ${app_role};

select set_config('app.business_units', 'group', true);
insert into holiday_year (business_unit, year, state, days, source, proposed_by, proposed_at, decided_by, decided_at, because)
select 'group', 2026, 'ACCEPTED', content -> 'holidays', source, 'migration', now(), 'migration', now(),
  'first version of the product'
from rule_version where business_unit = 'group' and subject = 'CALENDAR' and version = 1;
