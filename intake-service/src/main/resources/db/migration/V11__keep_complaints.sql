-- What customers said, as received. The key of filing is part of the row: one insert claims it and keeps the complaint.
create table complaint (
  business_unit text not null,
  number text not null,
  filing_key bytea not null,
  request_hash bytea not null,
  kind text not null,
  channel text not null,
  language text not null,
  text text not null,
  given_item text,
  suggested_item text,
  severity text not null,
  safety boolean not null,
  order_reference text,
  site text,
  region text,
  product text,
  occurred_at timestamptz,
  received_at timestamptz not null,
  -- an opaque reference of the person, and the sealed name, phone and e-mail
  customer text,
  contact bytea,
  token_hash text not null,
  -- where it stands, as far as customer and desk are told
  status text not null default 'RECEIVED',
  round int not null default 1,
  handler text,
  survey_open boolean not null default false,
  -- what a person decided
  item text,
  motive text,
  demand text,
  triages int not null default 0,
  primary key (business_unit, number),
  unique (business_unit, filing_key)
);
create index complaint_newest on complaint (business_unit, received_at desc, number desc);
-- The desk looks for what is open; closed complaints, nearly all after a while, are found by time alone.
create index complaint_open on complaint (business_unit, status, received_at desc, number desc) where status <> 'CLOSED';

create table triage (
  business_unit text not null,
  number text not null,
  version int not null,
  item text not null,
  severity text not null,
  motive text not null,
  demand text not null,
  triaged_by text not null,
  triaged_at timestamptz not null,
  suggested_item text,
  suggested_severity text not null,
  suggested_motive text not null,
  primary key (business_unit, number, version)
);

create table grievance (
  business_unit text not null,
  number text not null,
  text text,
  item text not null,
  suggested boolean not null,
  site text,
  captured_by text not null,
  captured_at timestamptz not null,
  primary key (business_unit, number)
);

call protect_business_unit('complaint');
call protect_business_unit('triage');
call protect_business_unit('grievance');
grant select, insert, update on complaint to ${app_role};
grant select, insert on triage, grievance to ${app_role};
