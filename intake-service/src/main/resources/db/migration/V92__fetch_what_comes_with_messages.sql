-- Pictures and recordings that came with a gateway's message, until they are files of the complaint. Where they lie and what they are called
-- stands in the message's original only, so that nothing personal is kept twice.
create table gateway_media (
  business_unit text not null,
  id uuid not null,
  number text not null,
  gateway text not null,
  original uuid not null,
  position int not null,
  state text not null check (state in ('WAITING', 'KEPT', 'NOT_KEPT')),
  -- a code: why it is not kept, or not yet
  reason text,
  attempts int not null default 0,
  next_try_at timestamptz not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text,
  primary key (business_unit, id),
  unique (business_unit, number, original, position)
);
create index gateway_media_due on gateway_media (next_try_at) where state = 'WAITING';
call protect_business_unit('gateway_media');
grant select, insert, update (state, reason, attempts, next_try_at, changed_at, changed_by) on gateway_media to ${app_role};
