-- How the record of a person's reviewed grants moves the own limits: points of per cent, summed over a rolling window.
create table record_rule (
  business_unit text not null,
  window_days integer not null check (window_days > 0),
  per_rejection integer not null check (per_rejection <= 0),
  per_coaching integer not null,
  per_approval integer not null check (per_approval >= 0),
  least_percent integer not null check (least_percent between 0 and 100),
  most_percent integer not null check (most_percent between 100 and 200),
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (business_unit, valid_from)
);

-- One line per review, written with its decision and never changed.
create table track_record (
  business_unit text not null,
  approval text not null,
  staff text not null,
  outcome text not null check (outcome in ('APPROVED', 'APPROVED_WITH_COACHING', 'REJECTED')),
  at timestamptz not null,
  primary key (business_unit, approval)
);
create index track_record_of_staff on track_record (business_unit, staff, at);

call protect_business_unit('record_rule');
call protect_business_unit('track_record');
grant select on record_rule to ${app_role};
grant select, insert on track_record to ${app_role};

select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
insert into record_rule (business_unit, window_days, per_rejection, per_coaching, per_approval, least_percent, most_percent, valid_from)
select unit, 30, -25, 0, 5, 25, 100, '2026-01-01T00:00:00Z'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit;
