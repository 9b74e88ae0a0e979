-- Outbox: written in the business transaction; the relay reads unpublished rows. Column names fit Debezium's event router.
create table outbox (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  aggregatetype text not null,
  aggregateid text not null,
  type text not null,
  business_unit text not null,
  sequence bigint not null,
  payload text not null,
  occurred_at timestamptz not null,
  shard smallint not null,
  published_at timestamptz,
  attempts integer not null default 0,
  next_attempt_at timestamptz,
  last_error text
);
create index outbox_pending on outbox (position) where published_at is null;
create index outbox_refused on outbox (aggregateid) where published_at is null and next_attempt_at is not null;
create index outbox_published on outbox (published_at) where published_at is not null;

-- Gap-free number per case: the row lock is held until commit, so the order of numbers is the order of commits.
create table event_sequence (
  aggregateid text primary key,
  last bigint not null
);

-- One relay per shard at a time; a member that stops renewing loses its shards.
create table relay_member (
  owner text primary key,
  seen_at timestamptz not null
);
create table outbox_lease (
  shard smallint primary key,
  owner text,
  expires_at timestamptz not null
);
insert into outbox_lease (shard, owner, expires_at) select n, null, 'epoch' from generate_series(0, 7) n;

-- Inbox: one row per event and consumer, in the transaction of the effect.
create table inbox (
  consumer text not null,
  event_id uuid not null,
  received_at timestamptz not null,
  primary key (consumer, event_id)
);
create index inbox_age on inbox (received_at);

-- Parked: an event that could not be handled, and every later event of its case behind it.
create table parked_event (
  position bigint generated always as identity primary key,
  consumer text not null,
  event_id uuid not null,
  type text not null,
  subject text not null,
  business_unit text not null,
  sequence bigint not null,
  occurred_at timestamptz not null,
  payload text not null,
  cause text not null,
  parked_at timestamptz not null,
  unique (consumer, event_id)
);
create index parked_event_subject on parked_event (consumer, subject, position);
create index parked_event_position on parked_event (consumer, position);
call protect_business_unit('parked_event');
-- The number of parked events of all business units, for the gauge: the owner may read them all, the application only count.
create policy owner_counts on parked_event for select to current_user using (true);
create function parked_events_of(consumer_name text) returns bigint
  language sql stable security definer set search_path = public
  as 'select count(*) from parked_event where consumer = consumer_name';
revoke execute on function parked_events_of(text) from public;
grant execute on function parked_events_of(text) to ${app_role};

grant select, insert, update, delete on outbox, event_sequence, relay_member, inbox, parked_event to ${app_role};
grant select, update on outbox_lease to ${app_role};
