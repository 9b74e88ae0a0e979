-- How the score is made up and when work is taken back, per business unit; the newest valid row counts.
create table assignment_policy (
  business_unit text not null,
  valid_from date not null,
  spare_weight integer not null,
  continuity_weight integer not null,
  skill_weight integer not null,
  fairness_weight integer not null,
  tier_fit_weight integer not null,
  warm_up_minutes integer not null,
  release_when_away text not null check (release_when_away in ('NONE', 'UNANSWERED', 'ALL')),
  release_when_off text not null check (release_when_off in ('NONE', 'UNANSWERED', 'ALL')),
  source text not null,
  changed_by text not null,
  primary key (business_unit, valid_from)
);
-- What a case of a severity asks of a person.
create table workload (
  business_unit text not null,
  severity text not null,
  units smallint not null check (units > 0),
  lowest_tier text not null,
  source text not null,
  primary key (business_unit, severity)
);
create table routed_case (
  business_unit text not null,
  number text not null,
  -- AWAITED: a later event came first; everything else is as the names say
  state text not null check (state in ('AWAITED', 'WAITING', 'ASSIGNED', 'RESOLVED', 'CLOSED', 'WITHDRAWN')),
  kind text not null default 'COMPLAINT',
  channel text not null default 'WEB',
  severity text not null default 'S3',
  language text not null default 'zh',
  customer text,
  item text,
  dimension text,
  triaged boolean not null default false,
  units smallint not null default 1,
  registered_at timestamptz not null,
  round integer not null default 1,
  owner text,
  team text,
  assigned_at timestamptz,
  waiting_reason text,
  waiting_since timestamptz,
  answered_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  -- the year 9999 where nothing is due: lists sort by it
  next_due timestamptz not null default '9999-12-31T00:00:00Z',
  primary key (business_unit, number),
  check (state <> 'ASSIGNED' or owner is not null),
  check (state <> 'WAITING' or (owner is null and waiting_reason is not null and waiting_since is not null))
);
create index routed_case_waiting on routed_case (business_unit, severity, waiting_since, number) where state = 'WAITING';
create index routed_case_owned on routed_case (business_unit, owner, next_due, number) where state = 'ASSIGNED';
create index routed_case_open on routed_case (business_unit, next_due, number) where state in ('WAITING', 'ASSIGNED');
create index routed_case_customer on routed_case (business_unit, customer, registered_at)
  where customer is not null and owner is not null;

-- Which dimension an item belongs to, learned from triage, so that a suggested item finds the skilled.
create table known_item (
  business_unit text not null,
  item text not null,
  dimension text not null,
  primary key (business_unit, item)
);
create table decision (
  business_unit text not null,
  id text not null,
  number text not null,
  cause text not null check (cause in ('INITIAL', 'TRIAGED', 'REDRIVEN', 'RELEASED', 'REOPENED', 'MANUAL')),
  outcome text not null check (outcome in ('ASSIGNED', 'QUEUED')),
  staff text,
  reason text,
  decided_by text not null,
  decided_at timestamptz not null,
  candidates jsonb not null,
  primary key (business_unit, id),
  check ((outcome = 'ASSIGNED') = (staff is not null))
);
create index decision_case on decision (business_unit, number, decided_at, id);
create unique index decision_initial_once on decision (business_unit, number) where cause = 'INITIAL';
call protect_business_unit('assignment_policy');
call protect_business_unit('workload');
call protect_business_unit('known_item');
call protect_business_unit('routed_case');
call protect_business_unit('decision');
grant select, insert, update on assignment_policy, workload, known_item, routed_case to ${app_role};
grant select, insert on decision to ${app_role};
