-- Level by level: to whom, and at which share of the time allowed (1.00 is the breach).
create table escalation_step (
  business_unit text not null,
  deadline text not null,
  level integer not null check (level > 0),
  goes_to text not null check (goes_to in ('OWNER', 'SENIOR', 'SUPERVISOR', 'MANAGER')),
  at_share numeric(4, 2) not null check (at_share > 0),
  source text not null,
  primary key (business_unit, deadline, level)
);
create table escalation (
  business_unit text not null,
  number text not null,
  deadline text not null,
  round integer not null,
  level integer not null,
  goes_to text not null,
  staff text,
  because text not null,
  at timestamptz not null,
  primary key (business_unit, number, deadline, round, level)
);
call protect_business_unit('escalation_step');
call protect_business_unit('escalation');
grant select, insert, update on escalation_step to ${app_role};
grant select, insert on escalation to ${app_role};
