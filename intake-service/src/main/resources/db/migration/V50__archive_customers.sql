-- The archive of customers. A person is an opaque reference per unit; nothing here says who it is.
-- A second blind index: whoever gave phone and e-mail is found by either.
alter table complaint add column email_reference text;
create index if not exists complaint_of_customer on complaint (business_unit, customer, received_at desc)
  where customer is not null;
create index complaint_of_email on complaint (business_unit, email_reference) where email_reference is not null;

create table customer_class_option (
  business_unit text not null,
  code text not null check (code ~ '^[A-Z][A-Z_]{0,31}$'),
  zh text not null,
  en text not null,
  position int not null,
  primary key (business_unit, code)
);

-- Append-only: the newest row counts, the ones before tell how it came about.
create table customer_class (
  business_unit text not null,
  customer text not null,
  position bigint generated always as identity,
  class text not null,
  source text not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (business_unit, customer, position),
  foreign key (business_unit, class) references customer_class_option (business_unit, code)
);

-- Figures: money in minor units of the currency, days, followers, or a grade from 1 to 5.
create table customer_value (
  business_unit text not null,
  customer text not null,
  position bigint generated always as identity,
  measure text not null check (measure in
    ('PAST_SPEND', 'EXPECTED_SPEND', 'PURCHASE_CYCLE', 'PURCHASING_POWER', 'RECOGNITION', 'REACH')),
  figure bigint not null check (figure >= 0),
  currency text,
  source text not null,
  as_of date not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (business_unit, customer, position)
);

-- One link between two references; what belongs together is read along the links, so that an undone link leaves no trace.
create table customer_merge (
  business_unit text not null,
  id uuid not null,
  kept text not null,
  merged text not null,
  because text not null,
  moved jsonb not null,
  merged_by text not null,
  merged_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  undone_because text,
  primary key (business_unit, id),
  check (kept <> merged)
);
create index customer_merge_kept on customer_merge (business_unit, kept) where undone_at is null;
create index customer_merge_merged on customer_merge (business_unit, merged) where undone_at is null;

-- Who looked at, exported, changed or erased whom: append-only, each row sealed with the one before.
create table customer_access (
  business_unit text not null,
  position bigint not null,
  at timestamptz not null,
  staff text not null,
  what text not null,
  customer text,
  detail text,
  hash text not null,
  primary key (business_unit, position)
);
create function customer_access_hash(before text, unit text, pos bigint, at timestamptz, staff text, what text,
  customer text, detail text) returns text language sql immutable as $$
  select encode(sha256(convert_to(concat_ws('|', before, unit, pos::text, extract(epoch from at)::text, staff, what,
    coalesce(customer, '-'), coalesce(detail, '-')), 'UTF8')), 'hex')
$$;

create table customer_erasure (
  business_unit text not null,
  customer text not null,
  at timestamptz not null,
  erased_by text not null,
  because text not null,
  complaints int not null,
  primary key (business_unit, customer, at)
);

call protect_business_unit('customer_class_option');
call protect_business_unit('customer_class');
call protect_business_unit('customer_value');
call protect_business_unit('customer_merge');
call protect_business_unit('customer_access');
call protect_business_unit('customer_erasure');
grant select on customer_class_option to ${app_role};
grant select, insert, delete on customer_class, customer_value to ${app_role};
grant select, insert, update on customer_merge to ${app_role};
grant select, insert on customer_access, customer_erasure to ${app_role};

select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
insert into customer_class_option (business_unit, code, zh, en, position)
select id, code, option.zh, option.en, position
from business_unit, (values
  ('ORDINARY', '普通客户', 'Ordinary', 1),
  ('MEMBER', '会员', 'Member', 2),
  ('KEY_ACCOUNT', '重点客户', 'Key account', 3),
  ('EXTRA_CARE', '需要特别照顾（老人、孕妇、行动不便等）', 'Needs extra care (elderly, pregnant, disabled …)', 4)
) as option (code, zh, en, position);
