-- The handling of one complaint; the number is the complaint's own.
create table case_file (
  business_unit text not null,
  number text not null,
  state text not null check (state in ('OPEN', 'RESOLVED', 'CLOSED', 'WITHDRAWN')),
  round integer not null check (round >= 1),
  stage text not null,
  kind text not null,
  channel text not null,
  language text not null,
  taxonomy_item text,
  severity text not null,
  motive text not null,
  demand text not null,
  customer text,
  tracking_token_hash text not null,
  opened_at timestamptz not null,
  resolved_at timestamptz,
  closed_at timestamptz,
  version bigint not null,
  facts_version bigint not null,
  primary key (business_unit, number)
);
create index case_file_newest on case_file (business_unit, opened_at desc, number desc);
create index case_file_of_customer on case_file (business_unit, customer) where customer is not null;

-- Apart from case_file: an assignment travels on another topic and may arrive before the complaint itself.
create table case_handler (
  business_unit text not null,
  number text not null,
  handler text,
  first_handler text,
  assigned_at timestamptz not null,
  primary key (business_unit, number)
);
create index case_handler_cases on case_handler (business_unit, handler);

create table stage_entry (
  business_unit text not null,
  id text not null,
  number text not null,
  round integer not null,
  stage text not null,
  entered_by text,
  entered_at timestamptz not null,
  primary key (business_unit, id)
);
create index stage_entry_of_case on stage_entry (business_unit, number, entered_at);

create table timeline_entry (
  business_unit text not null,
  id text not null,
  number text not null,
  at timestamptz not null,
  what text not null,
  actor text,
  detail text,
  primary key (business_unit, id)
);
create index timeline_entry_of_case on timeline_entry (business_unit, number, at, id);

call protect_business_unit('case_file');
call protect_business_unit('case_handler');
call protect_business_unit('stage_entry');
call protect_business_unit('timeline_entry');
grant select, insert, update on case_file, case_handler to ${app_role};
grant select, insert on stage_entry, timeline_entry to ${app_role};
