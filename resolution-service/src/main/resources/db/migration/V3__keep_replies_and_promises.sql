create table reply (
  business_unit text not null,
  id text not null,
  number text not null,
  text text not null,
  parts text not null,
  override_reason text,
  sent_by text not null,
  sent_at timestamptz not null,
  primary key (business_unit, id)
);
create index reply_of_case on reply (business_unit, number, sent_at, id);

create table promise (
  business_unit text not null,
  id text not null,
  number text not null,
  text text not null,
  due timestamptz not null,
  state text not null check (state in ('PENDING', 'KEPT', 'BROKEN', 'CANCELLED')),
  made_by text not null,
  made_at timestamptz not null,
  settled_at timestamptz,
  primary key (business_unit, id)
);
create index promise_of_case on promise (business_unit, number, due, id);
create index promise_due on promise (due, id) where state = 'PENDING';

call protect_business_unit('reply');
call protect_business_unit('promise');
grant select, insert on reply to ${app_role};
grant select, insert, update on promise to ${app_role};
