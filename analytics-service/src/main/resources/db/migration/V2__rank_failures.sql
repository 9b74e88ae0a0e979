-- What goes wrong, whether or not anyone complains: five to eight failures per unit, weighed and ranked.
create table failure_definition (
  business_unit text not null,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,63}$'),
  name_zh text not null,
  name_en text not null,
  position integer not null,
  valid_from timestamptz not null,
  retired_at timestamptz,
  primary key (business_unit, code)
);
call protect_business_unit('failure_definition');

-- Each weight is 1 (slight) to 5 (severe); the highest version that is valid counts, the older ones stay.
create table failure_weight (
  business_unit text not null,
  failure text not null,
  version integer not null,
  customer_pain integer not null check (customer_pain between 1 and 5),
  cost integer not null check (cost between 1 and 5),
  operations integer not null check (operations between 1 and 5),
  valid_from timestamptz not null,
  set_by text not null,
  primary key (business_unit, failure, version),
  foreign key (business_unit, failure) references failure_definition
);
call protect_business_unit('failure_weight');

-- Which facts count as which failure by themselves. The key is a taxonomy item or a kind of deadline; '*' is any.
create table failure_rule (
  business_unit text not null,
  source text not null check (source in ('COMPLAINT', 'GRIEVANCE', 'DEADLINE', 'PROMISE')),
  key text not null,
  failure text not null,
  primary key (business_unit, source, key),
  foreign key (business_unit, failure) references failure_definition
);
call protect_business_unit('failure_rule');

-- Append-only: counts that people and machines hand in. A wrong count is corrected by a negative one.
create table failure_tally (
  business_unit text not null,
  id uuid not null,
  failure text not null,
  count integer not null check (count <> 0),
  source text not null,
  occurred_at timestamptz not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (business_unit, id),
  foreign key (business_unit, failure) references failure_definition
);
create index failure_tally_occurred on failure_tally (business_unit, occurred_at);
call protect_business_unit('failure_tally');

-- What happened by itself is read from the facts, so it is there once, whatever is delivered twice, and a corrected triage
-- moves it. security_invoker: the row-level policies of the reader apply.
create view failure_occurrence with (security_invoker = true) as
  select business_unit, failure, source, occurred_at, count from failure_tally
  union all
  select c.business_unit, r.failure, r.source, c.received_at, 1 from case_fact c
    join failure_rule r on r.business_unit = c.business_unit and r.source = 'COMPLAINT' and r.key = c.item
    where c.received_at is not null and c.kind in ('COMPLAINT', 'GRIEVANCE')
  union all
  select g.business_unit, r.failure, r.source, g.captured_at, 1 from grievance_fact g
    join failure_rule r on r.business_unit = g.business_unit and r.source = 'GRIEVANCE' and r.key = g.item
  union all
  select d.business_unit, r.failure, r.source, d.breached_at, 1 from deadline_fact d
    join failure_rule r on r.business_unit = d.business_unit and r.source = 'DEADLINE'
    where d.breached_at is not null and (r.key = d.deadline or r.key = '*' and not exists (
      select 1 from failure_rule closer
      where closer.business_unit = d.business_unit and closer.source = 'DEADLINE' and closer.key = d.deadline))
  union all
  select p.business_unit, r.failure, r.source, p.broken_at, 1 from promise_fact p
    join failure_rule r on r.business_unit = p.business_unit and r.source = 'PROMISE' and r.key = '*'
    where p.broken_at is not null;

grant select, insert, update on failure_definition, failure_weight, failure_rule to ${app_role};
grant select, insert on failure_tally to ${app_role};
grant select on failure_occurrence to ${app_role};
