-- Every stage of guided handling that a case entered, in the order of its producer; without a stage the handler had ended the round.
create table stage_fact (
  business_unit text not null,
  number text not null,
  sequence bigint not null,
  stage text,
  at timestamptz not null,
  primary key (business_unit, number, sequence)
);
call protect_business_unit('stage_fact');
grant select, insert on stage_fact to ${app_role};
