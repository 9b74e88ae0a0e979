-- Guided questions by taxonomy item ('*' = whatever it is about), and what was asked of whom, by when it is answered or lapses.
create table information_question (
  business_unit text not null,
  item text not null,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,63}$'),
  position int not null,
  zh text not null,
  en text not null,
  active boolean not null default true,
  primary key (business_unit, item, code)
);

create table information_policy (
  business_unit text primary key,
  remind_after_minutes int not null check (remind_after_minutes > 0),
  lapse_after_minutes int not null check (lapse_after_minutes > remind_after_minutes),
  source text not null,
  changed_by text not null,
  changed_at timestamptz not null default now()
);

create table information_request (
  business_unit text not null,
  id uuid not null,
  number text not null,
  state text not null check (state in ('OPEN', 'ANSWERED', 'LAPSED', 'WITHDRAWN')),
  asked_by text not null,
  asked_at timestamptz not null,
  remind_at timestamptz not null,
  lapses_at timestamptz not null,
  reminded_at timestamptz,
  settled_at timestamptz,
  -- the earliest of what is still to happen by itself; null when nothing is
  next_check timestamptz,
  primary key (business_unit, id)
);
-- One open request at a time: the customer gets one list of questions, not three.
create unique index information_request_open on information_request (business_unit, number) where state = 'OPEN';
create index information_request_case on information_request (business_unit, number, asked_at desc);
create index information_request_next_check on information_request (next_check, id) where next_check is not null;

create table information_asked (
  business_unit text not null,
  request uuid not null,
  code text not null,
  position int not null,
  zh text not null,
  en text not null,
  answer text,
  answered_at timestamptz,
  primary key (business_unit, request, code)
);

call protect_business_unit('information_question');
call protect_business_unit('information_policy');
call protect_business_unit('information_request');
call protect_business_unit('information_asked');
grant select, insert, update on information_question, information_policy, information_request, information_asked to ${app_role};

-- The customer sees that a deadline stands still while we wait for the customer.
alter table tracking_deadline add column paused_at timestamptz;
