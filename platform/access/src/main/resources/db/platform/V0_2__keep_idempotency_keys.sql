create table idempotency_key (
  business_unit text not null,
  client text not null,
  key text not null,
  body_hash text not null,
  answer text,
  created_at timestamptz not null,
  primary key (business_unit, client, key)
);
create index idempotency_key_age on idempotency_key (created_at);
call protect_business_unit('idempotency_key');
grant select, insert, update, delete on idempotency_key to ${app_role};
