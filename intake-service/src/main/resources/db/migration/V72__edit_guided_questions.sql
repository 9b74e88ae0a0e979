-- Every change of a guided question with its reason; the question as it stood before is null for a new one.
create table information_question_change (
  business_unit text not null,
  id uuid not null,
  item text not null,
  code text not null,
  before jsonb,
  after jsonb not null,
  reason text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (business_unit, id)
);
create index information_question_change_newest on information_question_change (business_unit, changed_at desc);
call protect_business_unit('information_question_change');
grant select, insert on information_question_change to ${app_role};
