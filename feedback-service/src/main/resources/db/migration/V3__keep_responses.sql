-- Append-only: what a customer said is never edited.
create table survey_response (
  business_unit text not null,
  invitation uuid not null,
  number text not null,
  round integer not null,
  handler text,
  survey text not null,
  survey_version integer not null,
  csat integer not null check (csat between 1 and 5),
  ces integer check (ces between 1 and 7),
  nps integer check (nps between 0 and 10),
  resolved boolean,
  comment text check (length(comment) <= 2000),
  answered_at timestamptz not null,
  primary key (business_unit, invitation),
  foreign key (business_unit, invitation) references invitation
);
create index survey_response_newest on survey_response (business_unit, answered_at desc, invitation desc);
call protect_business_unit('survey_response');

-- Work that an answer or a silence asks for: win the customer back, or call.
create table recovery_task (
  business_unit text not null,
  id uuid not null,
  number text not null,
  round integer not null,
  invitation uuid not null,
  because text not null check (because in ('NOT_RESOLVED', 'LOW_SCORE', 'NO_ANSWER')),
  state text not null check (state in ('OPEN', 'DONE')),
  handler text,
  opened_at timestamptz not null,
  done_at timestamptz,
  primary key (business_unit, id),
  unique (business_unit, invitation)
);
create index recovery_task_open on recovery_task (business_unit, opened_at desc, id desc) where state = 'OPEN';
create index recovery_task_case on recovery_task (business_unit, number);
call protect_business_unit('recovery_task');

grant select, insert on survey_response to ${app_role};
grant select, insert, update on recovery_task to ${app_role};
