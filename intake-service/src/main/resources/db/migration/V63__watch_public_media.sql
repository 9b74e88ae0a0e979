-- Where posts come from: feeds that we read, and hooks that a monitoring service calls.
create table mention_source (
  business_unit text not null,
  id text not null check (id ~ '^[a-z][a-z0-9-]{0,31}$'),
  kind text not null check (kind in ('FEED', 'HOOK')),
  name text not null,
  address text check ((kind = 'FEED') = (address is not null)),
  every_minutes int not null default 15 check (every_minutes between 1 and 1440),
  active boolean not null default true,
  etag text,
  last_modified text,
  next_poll_at timestamptz not null,
  -- one replica reads at a time; a dead one loses it
  leased_until timestamptz,
  polled_at timestamptz,
  failures int not null default 0,
  trouble text,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (business_unit, id)
);
create index mention_source_due on mention_source (next_poll_at) where kind = 'FEED' and active;

-- A post that may concern us, once per source and entry, and what became of it.
create table mention (
  business_unit text not null,
  id uuid not null,
  source text not null,
  entry_key text not null,
  url text,
  author text,
  title text,
  text text not null,
  published_at timestamptz,
  found_at timestamptz not null,
  found_by text,
  state text not null default 'FOUND'
    check (state in ('FOUND', 'VERIFIED', 'CONTACTED', 'PROPOSED', 'CLARIFIED', 'IGNORED')),
  verdict text check (verdict in ('TRUE', 'PARTLY', 'FALSE', 'UNKNOWN')),
  evidence text,
  verified_by text,
  verified_at timestamptz,
  words text,
  complaint text,
  answered_by text,
  answered_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  refusal text,
  primary key (business_unit, id),
  unique (business_unit, source, entry_key)
);
create index mention_newest on mention (business_unit, found_at desc, id desc);
create index mention_open on mention (business_unit, found_at desc, id desc) where state in ('FOUND', 'VERIFIED', 'PROPOSED');

call protect_business_unit('mention_source');
call protect_business_unit('mention');
grant select, insert, update on mention_source, mention to ${app_role};
