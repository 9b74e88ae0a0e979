-- Whether a person lets us use class and value figures when goodwill is advised; the newest choice of a unit's linked references counts.
-- Rows are only added, and outlive an erasure: whoever refused once and was erased is still not valued when he or she comes again.
create table customer_value_choice (
  business_unit text not null,
  customer text not null,
  position bigint generated always as identity,
  refused boolean not null,
  number text not null,
  at timestamptz not null,
  primary key (business_unit, customer, position)
);
call protect_business_unit('customer_value_choice');
grant select, insert on customer_value_choice to ${app_role};

-- Whose class asks for extra care: value never makes anything smaller for them.
alter table customer_class_option add column extra_care boolean not null default false;
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
update customer_class_option set extra_care = true where code = 'EXTRA_CARE';

-- Whoever asks again and again for the same advice is noted once an hour.
create index customer_access_of on customer_access (business_unit, customer, staff, what, at);
