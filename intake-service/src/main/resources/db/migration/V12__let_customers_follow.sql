-- What the customer is shown: a projection of events, and the customer's own words and answers.
-- No foreign key to complaint: an event may be replayed here before or without its complaint.
create table tracking_deadline (
  business_unit text not null,
  number text not null,
  deadline text not null,
  due timestamptz not null,
  met_at timestamptz,
  primary key (business_unit, number, deadline)
);

create table tracking_entry (
  business_unit text not null,
  number text not null,
  position bigint generated always as identity,
  at timestamptz not null,
  what text not null,
  amount bigint,
  currency text,
  primary key (business_unit, number, position)
);

create table tracking_remedy (
  business_unit text not null,
  number text not null,
  remedy text not null,
  type text not null,
  amount bigint,
  currency text,
  status text not null,
  offered_at timestamptz not null,
  answered_at timestamptz,
  primary key (business_unit, number, remedy)
);

create table customer_message (
  business_unit text not null,
  number text not null,
  id uuid not null,
  text text,
  answers jsonb,
  about text not null,
  at timestamptz not null,
  primary key (business_unit, number, id)
);

create table confirmation (
  business_unit text not null,
  number text not null,
  round int not null,
  resolved boolean not null,
  at timestamptz not null,
  primary key (business_unit, number, round)
);

call protect_business_unit('tracking_deadline');
call protect_business_unit('tracking_entry');
call protect_business_unit('tracking_remedy');
call protect_business_unit('customer_message');
call protect_business_unit('confirmation');
grant select, insert, update on tracking_deadline, tracking_remedy to ${app_role};
grant select, insert on tracking_entry, customer_message, confirmation to ${app_role};
