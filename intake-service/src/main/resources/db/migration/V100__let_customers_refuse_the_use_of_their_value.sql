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

-- Whoever asks again and again for the same advice is noted once an hour.
create index customer_access_of on customer_access (business_unit, customer, staff, what, at);
