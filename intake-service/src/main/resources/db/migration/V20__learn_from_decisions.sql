-- Every decision of a person is an example. Kept is only up to when a unit has learned: from the same rows each replica learns the same.
create table suggestion_model (
  business_unit text not null,
  version int not null,
  learned_until timestamptz not null,
  decided_at timestamptz not null,
  primary key (business_unit, version)
);
call protect_business_unit('suggestion_model');
grant select, insert on suggestion_model to ${app_role};

alter table triage
  add column emotion text,
  add column suggested_emotion text,
  add column model_version int not null default 0;
create index triage_newest on triage (business_unit, triaged_at desc, number desc);
