-- What resolution writes to a customer and the ways by which it gets there: one row per letter and way, never the words.
create table delivery (
  business_unit text not null,
  id uuid not null,
  number text not null,
  letter text not null,
  kind text not null check (kind in ('REPLY', 'REMEDY', 'RESOLUTION', 'FINAL_RESPONSE', 'SETTLED')),
  way text not null check (way in ('PAGE', 'MAIL', 'SMS', 'CHAT', 'POST')),
  state text not null check (state in ('ON_PAGE', 'WAITING', 'SENT', 'RETURNED', 'REFUSED', 'UNCLEAR', 'NO_ADDRESS', 'TO_PRINT',
    'PRINTED', 'POSTED', 'GONE')),
  -- a code, such as smtp-550
  reason text,
  -- grows when a person has it sent again; with the id it is the key by which a gateway knows a repetition
  trial int not null default 1,
  attempts int not null default 0,
  next_try_at timestamptz not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text,
  -- the letters that were printed together
  batch uuid,
  primary key (business_unit, id),
  unique (business_unit, number, letter, way)
);
create index delivery_due on delivery (business_unit, next_try_at) where state = 'WAITING';
create index delivery_to_post on delivery (business_unit, created_at, id) where state in ('TO_PRINT', 'PRINTED');

-- How a customer is reached besides the contact of the complaint; addresses are sealed for unit and number.
create table reach (
  business_unit text not null,
  number text not null,
  gateway text,
  sender bytea,
  postal_address bytea,
  preferred text check (preferred in ('PAGE', 'MAIL', 'SMS', 'CHAT', 'POST')),
  set_by text,
  set_at timestamptz,
  primary key (business_unit, number)
);

-- Whether a unit's words travel by mail and chat, or only the news that there are some; and its letterhead.
create table delivery_rule (
  business_unit text primary key,
  words_travel boolean not null,
  zone text not null,
  address_zh text not null,
  address_en text not null
);

-- What a letter says about somebody's health is not put into a mail.
insert into delivery_rule (business_unit, words_travel, zone, address_zh, address_en)
  select id, id not in ('pharmacy', 'healthcare'), 'Asia/Shanghai', zh || '客户关怀部', en || ', customer care'
  from business_unit;

create index received_mail_number on received_mail (business_unit, number) where outcome = 'FILED';

call protect_business_unit('delivery');
call protect_business_unit('reach');
call protect_business_unit('delivery_rule');
grant select, insert, update on delivery, reach to ${app_role};
grant select on delivery_rule to ${app_role};
insert into personal_column (table_name, column_name, becomes) values
  ('reach', 'sender', null),
  ('reach', 'postal_address', null);
