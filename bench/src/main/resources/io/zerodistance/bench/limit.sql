-- No autovacuum here: what it did after a slice would be counted as the service's in the next. Nothing is ever deleted from these tables.
create table key (key text primary key, request text not null, created_at timestamptz not null) with (autovacuum_enabled = false);
create table complaint (
  business_unit text not null, number text not null, kind text not null, channel text not null, language text not null,
  text text not null, severity text not null, site text, order_reference text, received_at timestamptz not null,
  customer text, token_hash text not null, primary key (business_unit, number)) with (autovacuum_enabled = false);
create table outbox (
  position bigint generated always as identity primary key, id uuid not null, aggregateid text not null, type text not null,
  payload text not null, occurred_at timestamptz not null, published_at timestamptz) with (autovacuum_enabled = false);
create index outbox_pending on outbox (position) where published_at is null;
