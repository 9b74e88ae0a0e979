-- First match by position wins; a null criterion matches everything. Minutes are open time (BUSINESS) or plain time (CALENDAR).
create table service_level (
  business_unit text not null,
  deadline text not null check (deadline in ('ACKNOWLEDGE', 'FIRST_RESPONSE', 'NEXT_UPDATE', 'RESOLUTION')),
  position integer not null,
  name text not null,
  kind text,
  severity text,
  channel text,
  minutes integer not null check (minutes >= 0),
  counts text not null check (counts in ('BUSINESS', 'CALENDAR')),
  warn_share numeric(3, 2) not null default 0.75 check (warn_share > 0 and warn_share < 1),
  valid_from date not null,
  valid_to date,
  source text not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (business_unit, deadline, position, valid_from)
);
call protect_business_unit('service_level');
grant select, insert, update on service_level to ${app_role};
