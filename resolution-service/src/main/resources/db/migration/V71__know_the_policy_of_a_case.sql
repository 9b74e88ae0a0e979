-- Which policy of routing set the time for resolution, and the right to go further that goes with it; '*' is for all others.
create table case_policy (
  business_unit text not null,
  number text not null,
  policy text not null,
  set_at timestamptz not null,
  primary key (business_unit, number)
);
create table further_right_policy (
  policy text primary key,
  code text not null
);
call protect_business_unit('case_policy');
grant select, insert, update on case_policy to ${app_role};
grant select on further_right_policy to ${app_role};

insert into further_right_policy (policy, code) values
  ('disp-final-response', 'UK_DISP'),
  ('cfpb-final', 'US_CFPB'),
  ('12315-mediation', 'CN_CONSUMER'),
  ('*', 'CN_CONSUMER');
