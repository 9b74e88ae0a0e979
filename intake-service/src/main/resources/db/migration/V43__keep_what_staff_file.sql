-- What staff wrote down for a customer: by phone, at the counter, from a letter, from a regulator.
create table staff_filing (
  business_unit text not null,
  number text not null,
  filed_by text not null,
  filed_at timestamptz not null,
  -- when it reached us: a letter lies in the post room before it is written down
  arrived_at timestamptz,
  direct_cause text,
  cause_behind text,
  says_of_products text,
  says_of_needs text,
  says_of_competitors text,
  primary key (business_unit, number)
);

-- A regulator's own reference and clock.
create table regulator_case (
  business_unit text not null,
  authority text not null,
  reference text not null,
  number text not null,
  due timestamptz not null,
  version int not null default 1,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (business_unit, authority, reference)
);
create unique index regulator_case_number on regulator_case (business_unit, number);

call protect_business_unit('staff_filing');
call protect_business_unit('regulator_case');
grant select, insert on staff_filing to ${app_role};
grant select, insert, update on regulator_case to ${app_role};
