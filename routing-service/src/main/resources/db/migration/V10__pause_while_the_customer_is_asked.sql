-- Which promise may stand still while we wait for the customer; what the law counts, what protects health and the first answer never do.
alter table service_level add column pausable boolean not null default false;
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
update service_level set pausable = true
where deadline = 'RESOLUTION' and severity is distinct from 'S1' and channel is distinct from 'REGULATOR';

alter table deadline add column pausable boolean not null default false, add column paused_at timestamptz;
-- Cases that run already may be paused from now on, by the level that made their deadline.
update deadline d set pausable = true
from service_level s
where s.business_unit = d.business_unit and s.deadline = d.deadline and s.name = d.policy and s.pausable;

-- Time that did not count; an open end still goes on. Only ever appended to, and closed once.
create table deadline_pause (
  business_unit text not null,
  number text not null,
  deadline text not null,
  round integer not null,
  from_at timestamptz not null,
  to_at timestamptz check (to_at >= from_at),
  because text not null,
  primary key (business_unit, number, deadline, round, from_at)
);
call protect_business_unit('deadline_pause');
grant select, insert, update on deadline_pause to ${app_role};

alter table deadline_event drop constraint deadline_event_event_check;
alter table deadline_event add constraint deadline_event_event_check
  check (event in ('SET', 'RECOMPUTED', 'PAUSED', 'RESUMED', 'WARNED', 'BREACHED', 'MET', 'CANCELLED'));
