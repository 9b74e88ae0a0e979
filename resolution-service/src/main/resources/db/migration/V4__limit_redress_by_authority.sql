-- One rule set per business unit: its currency, where its day begins, how long a customer's redress counts.
create table redress_rule (
  business_unit text primary key,
  currency text not null,
  day_zone text not null,
  customer_window_days integer not null check (customer_window_days > 0)
);

-- Limits in minor units; a null customer limit is none.
create table authority_tier (
  business_unit text not null,
  tier text not null,
  rank integer not null,
  name_zh text not null,
  name_en text not null,
  case_limit bigint not null check (case_limit >= 0),
  day_limit bigint not null check (day_limit >= 0),
  customer_limit bigint check (customer_limit >= 0),
  oversees boolean not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (business_unit, tier, valid_from)
);

create table staff_tier (
  business_unit text not null,
  staff text not null,
  tier text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (business_unit, staff, valid_from)
);

-- The delegate acts with the tier that the delegator holds at that moment.
create table delegation (
  business_unit text not null,
  id text not null,
  from_staff text not null,
  to_staff text not null,
  valid_from timestamptz not null,
  valid_to timestamptz not null,
  because text not null,
  created_by text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (business_unit, id),
  check (from_staff <> to_staff),
  check (valid_to > valid_from)
);
create index delegation_to on delegation (business_unit, to_staff, valid_to);

-- The row that is locked while a budget is judged and used; what is used up is the sum of budget_use.
create table budget (
  business_unit text not null,
  kind text not null check (kind in ('CASE', 'HANDLER_DAY', 'CUSTOMER')),
  holder text not null,
  primary key (business_unit, kind, holder)
);
create table budget_use (
  business_unit text not null,
  id text not null,
  kind text not null,
  holder text not null,
  remedy text not null,
  amount bigint not null,
  currency text not null,
  at timestamptz not null,
  primary key (business_unit, id),
  foreign key (business_unit, kind, holder) references budget (business_unit, kind, holder)
);
create index budget_use_of on budget_use (business_unit, kind, holder, at);
create index budget_use_by_remedy on budget_use (business_unit, remedy);

call protect_business_unit('redress_rule');
call protect_business_unit('authority_tier');
call protect_business_unit('staff_tier');
call protect_business_unit('delegation');
call protect_business_unit('budget');
call protect_business_unit('budget_use');

select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
insert into redress_rule (business_unit, currency, day_zone, customer_window_days)
select unit, 'CNY', 'Asia/Shanghai', 30
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit;

insert into authority_tier (business_unit, tier, rank, name_zh, name_en, case_limit, day_limit, customer_limit, oversees, valid_from)
select unit, tier, rank, name_zh, name_en, case_limit, case_limit * 5, customer_limit, oversees, '2026-01-01T00:00:00Z'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit
cross join (values
  ('FRONT_LINE', 10, '一线', 'Front line', 20000, 200000, false),
  ('SENIOR', 20, '资深', 'Senior', 50000, 200000, false),
  ('SUPERVISOR', 30, '主管', 'Supervisor', 200000, 200000, true),
  ('MANAGER', 40, '经理', 'Manager', 2000000, null, true)
) as tiers (tier, rank, name_zh, name_en, case_limit, customer_limit, oversees);

-- Accounts of the demonstration realm.
insert into staff_tier (business_unit, staff, tier, valid_from)
select unit, unit || suffix, tier, '2026-01-01T00:00:00Z'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit
cross join (values
  ('-agent-1', 'FRONT_LINE'), ('-agent-2', 'FRONT_LINE'), ('-senior-1', 'SENIOR'),
  ('-supervisor-1', 'SUPERVISOR'), ('-manager-1', 'MANAGER')
) as staff (suffix, tier)
where '${demo}' = 'true';

grant select on redress_rule, authority_tier, staff_tier to ${app_role};
grant select, insert, update on delegation to ${app_role};
-- Update is needed to lock the row; the use itself can only be added to.
grant select, insert, update on budget to ${app_role};
grant select, insert on budget_use to ${app_role};
