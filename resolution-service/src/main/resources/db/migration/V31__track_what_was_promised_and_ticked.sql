alter table promise add column follows text, add column reason text;
alter table promise drop constraint promise_state_check;
alter table promise add constraint promise_state_check
  check (state in ('PENDING', 'KEPT', 'RENEGOTIATED', 'BROKEN', 'CANCELLED'));
create index promise_open on promise (business_unit, state, due, id) where state in ('BROKEN', 'PENDING');

alter table reply add column kind text not null default 'REPLY' check (kind in ('REPLY', 'DELAY_NOTICE'));

-- What was done of what a stage asks for; a reopened case begins anew.
create table prompt_tick (
  business_unit text not null,
  number text not null,
  round integer not null,
  code text not null,
  ticked_by text not null,
  ticked_at timestamptz not null,
  primary key (business_unit, number, round, code)
);
call protect_business_unit('prompt_tick');
grant select, insert, delete on prompt_tick to ${app_role};

-- How the customer sounded to the handler last; it chooses prompts and says nothing about the person.
create table case_mood (
  business_unit text not null,
  number text not null,
  emotion text not null check (emotion in ('CALM', 'DISAPPOINTED', 'WORRIED', 'ANGRY')),
  noted_by text not null,
  noted_at timestamptz not null,
  primary key (business_unit, number)
);
call protect_business_unit('case_mood');
grant select, insert, update on case_mood to ${app_role};

-- Why a promise moved may name the customer's circumstances: it goes with the promise's own words.
create function erase_reason() returns trigger language plpgsql as $$
begin
  if new.text = '〔已删除 · erased〕' and new.reason is not null then
    new.reason := '-';
  end if;
  return new;
end $$;
create trigger promise_erases_reason before update of text on promise for each row execute function erase_reason();
create function erase_mood() returns trigger language plpgsql as $$
begin
  if new.customer is null and old.customer is not null then
    delete from case_mood where business_unit = new.business_unit and number = new.number;
  end if;
  return new;
end $$;
create trigger case_file_erases_mood before update of customer on case_file
  for each row execute function erase_mood();
