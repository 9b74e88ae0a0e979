-- From when to when the customer was asked, whichever clocks stood still then: one that may stand still only later has done so.
create table case_wait (
  business_unit text not null,
  number text not null,
  from_at timestamptz not null,
  -- null while the customer is asked
  to_at timestamptz check (to_at >= from_at),
  primary key (business_unit, number, from_at)
);
create unique index case_wait_open on case_wait (business_unit, number) where to_at is null;
call protect_business_unit('case_wait');
grant select, insert, update on case_wait to ${app_role};

select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
insert into case_wait (business_unit, number, from_at)
select business_unit, number, min(paused_at) from deadline where state = 'RUNNING' and paused_at is not null
group by business_unit, number;
-- What is over is known where a clock stood still for it.
insert into case_wait (business_unit, number, from_at, to_at)
select business_unit, number, from_at, max(to_at) from deadline_pause where to_at is not null
group by business_unit, number, from_at
on conflict do nothing;
