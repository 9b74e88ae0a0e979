select set_config('app.business_units', 'group,retail,food,pharmacy,property,healthcare,cement', true);

alter table routed_case
  -- until when the owner is asked to accept; null once accepted and where nobody is asked
  add column accept_by timestamptz,
  add column accepted_at timestamptz,
  -- past this instant a case that nobody accepted falls to a supervisor
  add column owner_by timestamptz,
  -- how often the case was declined or not accepted in time in this round
  add column passes smallint not null default 0,
  -- minor units that a person proposed to the customer, the latest; null while nobody did
  add column proposed_amount bigint;
update routed_case set accepted_at = assigned_at where state = 'ASSIGNED';
create index routed_case_not_accepted on routed_case (business_unit, accept_by) where accept_by is not null;
create index routed_case_owner_overdue on routed_case (business_unit, owner_by)
  where owner_by is not null and accepted_at is null and state in ('WAITING', 'ASSIGNED');

-- What people answered when they were given a case; appended, never changed.
create table assignment_answer (
  business_unit text not null,
  number text not null,
  round integer not null,
  staff text not null,
  answer text not null check (answer in ('ACCEPTED', 'DECLINED', 'NOT_IN_TIME')),
  -- why a case was declined, in the words of who declined
  reason text,
  at timestamptz not null,
  id bigint generated always as identity primary key,
  check ((answer = 'DECLINED') = (reason is not null))
);
create index assignment_answer_case on assignment_answer (business_unit, number, id);
call protect_business_unit('assignment_answer');
grant select, insert on assignment_answer to ${app_role};

alter table decision
  -- how wide the search had to be; null for decisions of before
  add column step text,
  -- people of the unit by reason, where too many to name: {"people":…,"excluded":{…}}
  add column counted jsonb;
alter table decision drop constraint decision_cause_check;
alter table decision add constraint decision_cause_check check (cause in ('INITIAL', 'TRIAGED', 'REDRIVEN', 'RELEASED',
  'REOPENED', 'MANUAL', 'DECLINED', 'NOT_ACCEPTED', 'LAST_RESORT'));

alter table assignment_policy
  -- a case that waits so long may go to anybody with a skill; twice as long, to a supervisor
  add column widen_minutes integer not null default 15 check (widen_minutes > 0),
  -- what each tier may usually decide on one case, in minor units; above is for the managers. Whether somebody really
  -- may is decided where the money is granted.
  add column front_line_reach bigint not null default 20000,
  add column senior_reach bigint not null default 50000,
  add column supervisor_reach bigint not null default 200000;

-- How long a person is asked, and by when somebody must have accepted (S1 around the clock, others in open hours).
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select business_unit, subject, version + 1, valid_from, jsonb_set(content, '{demands}', (
    select jsonb_agg(demand || case demand ->> 'severity'
      when 'S1' then jsonb '{"acceptMinutes": 10, "ownerMinutes": 30}'
      when 'S2' then jsonb '{"acceptMinutes": 30, "ownerMinutes": 60}'
      when 'S3' then jsonb '{"acceptMinutes": 120, "ownerMinutes": 240}'
      else jsonb '{"acceptMinutes": 240, "ownerMinutes": 480}' end order by demand ->> 'severity')
    from jsonb_array_elements(content -> 'demands') as demand)),
  'group default', 'who is given a case is asked to accept it', 'migration'
from rule_version where business_unit = 'group' and subject = 'SKILLS' order by version desc limit 1;

-- What was granted, so that a like case finds somebody who may decide as much.
create table granted_redress (
  business_unit text not null,
  remedy text not null,
  item text not null,
  amount bigint not null,
  granted_at timestamptz not null,
  primary key (business_unit, remedy)
);
create index granted_redress_item on granted_redress (business_unit, item, granted_at desc);
call protect_business_unit('granted_redress');
grant select, insert on granted_redress to ${app_role};
