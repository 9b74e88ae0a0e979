-- One row per case, filled by events in whatever order they come: every event writes its own columns, and where several of a
-- kind exist the producer's sequence says which is the latest. Figures are always derived from rows, never counted up.
create table case_fact (
  business_unit text not null,
  number text not null,
  -- registered
  received_at timestamptz,
  kind text,
  channel text,
  language text,
  safety boolean,
  site text,
  region text,
  product text,
  given_item text,
  suggested_item text,
  suggested_severity text,
  -- triaged, the latest
  triaged_sequence bigint,
  triaged_at timestamptz,
  taxonomy_item text,
  dimension text,
  rollup text,
  severity text,
  motive text,
  demand text,
  -- handled
  assigned_sequence bigint,
  owner text,
  first_response_at timestamptz,
  resolved_sequence bigint,
  resolved_at timestamptz,
  on_the_spot boolean,
  closed_sequence bigint,
  closed_at timestamptz,
  handler text,
  confirmed boolean,
  reopened_sequence bigint,
  reopened_at timestamptz,
  withdrawn_at timestamptz,
  -- derived
  item text generated always as (coalesce(taxonomy_item, given_item, suggested_item)) stored,
  item_known_from text generated always as (
    case
      when taxonomy_item is not null then 'TRIAGE'
      when given_item is not null then 'CUSTOMER'
      when suggested_item is not null then 'SUGGESTION'
    end) stored,
  status text generated always as (
    case
      when withdrawn_at is not null then 'WITHDRAWN'
      when closed_sequence > coalesce(reopened_sequence, 0) then 'CLOSED'
      when resolved_sequence > coalesce(reopened_sequence, 0) then 'RESOLVED'
      when reopened_sequence is not null then 'REOPENED'
      when first_response_at is not null then 'ANSWERED'
      when owner is not null then 'ASSIGNED'
      else 'RECEIVED'
    end) stored,
  primary key (business_unit, number)
);
create index case_fact_received on case_fact (business_unit, received_at) where received_at is not null;
call protect_business_unit('case_fact');

create table reopening_fact (
  business_unit text not null,
  number text not null,
  round integer not null,
  because text,
  reopened_at timestamptz not null,
  primary key (business_unit, number, round)
);
call protect_business_unit('reopening_fact');

-- A deadline that is counted anew is another instant, so it is another row; only met and breached ones are judged.
create table deadline_fact (
  business_unit text not null,
  number text not null,
  deadline text not null,
  due_at timestamptz not null,
  set_at timestamptz,
  met_at timestamptz,
  in_time boolean,
  breached_at timestamptz,
  kept boolean generated always as (
    case when breached_at is not null then false when met_at is not null then in_time end) stored,
  primary key (business_unit, number, deadline, due_at)
);
call protect_business_unit('deadline_fact');

create table promise_fact (
  business_unit text not null,
  number text not null,
  promise text not null,
  made_at timestamptz,
  kept_at timestamptz,
  broken_at timestamptz,
  kept boolean generated always as (case when broken_at is not null then false when kept_at is not null then true end) stored,
  primary key (business_unit, number, promise)
);
call protect_business_unit('promise_fact');

-- Amounts in minor units.
create table redress_fact (
  business_unit text not null,
  number text not null,
  remedy text not null,
  currency text not null,
  granted bigint,
  granted_at timestamptz,
  paid bigint,
  paid_at timestamptz,
  reversed bigint,
  reversed_at timestamptz,
  primary key (business_unit, number, remedy)
);
call protect_business_unit('redress_fact');

create table survey_fact (
  business_unit text not null,
  invitation text not null,
  number text not null,
  handler text,
  sent_at timestamptz,
  withheld_at timestamptz,
  because text,
  answered_at timestamptz,
  csat integer,
  ces integer,
  nps integer,
  resolved boolean,
  primary key (business_unit, invitation)
);
create index survey_fact_case on survey_fact (business_unit, number);
call protect_business_unit('survey_fact');

create table grievance_fact (
  business_unit text not null,
  number text not null,
  item text,
  dimension text,
  rollup text,
  site text,
  captured_at timestamptz not null,
  primary key (business_unit, number)
);
create index grievance_fact_captured on grievance_fact (business_unit, captured_at);
call protect_business_unit('grievance_fact');

grant select, insert, update on case_fact, reopening_fact, deadline_fact, promise_fact, redress_fact, survey_fact,
  grievance_fact to ${app_role};
