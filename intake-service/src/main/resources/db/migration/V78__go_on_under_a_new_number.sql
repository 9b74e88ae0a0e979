-- A matter of the same customer that goes on under a new number: what was no case becomes one, what had ended begins anew.
create table follow_up (
  business_unit text not null,
  number text not null,
  goes_on_as text not null,
  because text not null check (because in ('WORDS_OF_HARM', 'CONSENT')),
  filed_by text not null,
  at timestamptz not null,
  primary key (business_unit, goes_on_as)
);
create index follow_up_of on follow_up (business_unit, number, at desc);
call protect_business_unit('follow_up');
grant select, insert on follow_up to ${app_role};
