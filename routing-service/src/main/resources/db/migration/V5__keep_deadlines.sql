create table deadline (
  business_unit text not null,
  number text not null,
  deadline text not null,
  round integer not null,
  state text not null check (state in ('RUNNING', 'MET', 'CANCELLED')),
  started_at timestamptz not null,
  minutes integer not null,
  counts text not null,
  warn_share numeric(3, 2) not null,
  policy text not null,
  calendar_version integer not null,
  warn_at timestamptz not null,
  due timestamptz not null,
  warned_at timestamptz,
  breached_at timestamptz,
  met_at timestamptz,
  next_level integer,
  escalate_at timestamptz,
  -- the earliest of what is still to happen; null when nothing is
  next_check timestamptz,
  primary key (business_unit, number, deadline, round)
);
create index deadline_next_check on deadline (next_check, business_unit, number) where next_check is not null;

create table deadline_event (
  id bigint generated always as identity primary key,
  business_unit text not null,
  number text not null,
  deadline text not null,
  round integer not null,
  event text not null check (event in ('SET', 'RECOMPUTED', 'WARNED', 'BREACHED', 'MET', 'CANCELLED')),
  due timestamptz not null,
  previous_due timestamptz,
  policy text not null,
  calendar_version integer not null,
  because text,
  at timestamptz not null
);
create index deadline_event_case on deadline_event (business_unit, number, id);
call protect_business_unit('deadline');
call protect_business_unit('deadline_event');
grant select, insert, update on deadline to ${app_role};
grant select, insert on deadline_event to ${app_role};
