-- Why a case came about: what went wrong, and the cause behind it, asked for up to five times.
create table root_cause (
  business_unit text not null,
  number text not null,
  direct_cause text not null,
  whys text not null,
  cause_behind text not null,
  found_by text not null,
  found_at timestamptz not null,
  version integer not null,
  primary key (business_unit, number)
);

-- What is done about it; whether it helped is looked at some time after it was done, by somebody else.
create table corrective_action (
  business_unit text not null,
  id text not null,
  number text not null,
  kind text not null check (kind in ('CORRECTIVE', 'PREVENTIVE')),
  text text not null,
  owner text not null,
  due timestamptz not null,
  state text not null check (state in ('OPEN', 'DONE', 'CHECKED', 'CANCELLED')),
  made_by text not null,
  made_at timestamptz not null,
  settled_at timestamptz,
  settled_words text,
  check_due timestamptz,
  effect text check (effect in ('EFFECTIVE', 'PARTLY_EFFECTIVE', 'NOT_EFFECTIVE')),
  checked_by text,
  checked_at timestamptz,
  check_words text,
  primary key (business_unit, id),
  check (checked_by is null or checked_by <> owner)
);
create index corrective_action_of_case on corrective_action (business_unit, number, made_at, id);
create index corrective_action_due on corrective_action (business_unit, owner, due, id) where state = 'OPEN';
create index corrective_action_check_due on corrective_action (business_unit, check_due, id) where state = 'DONE';
create index case_file_of_item on case_file (business_unit, taxonomy_item, opened_at);

call protect_business_unit('root_cause');
call protect_business_unit('corrective_action');
grant select, insert, update on root_cause, corrective_action to ${app_role};
