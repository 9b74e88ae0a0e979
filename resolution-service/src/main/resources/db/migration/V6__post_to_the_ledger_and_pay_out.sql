-- One row is one posting: the same amount from one account to the other. Chained by hash per business unit.
create table ledger_entry (
  business_unit text not null,
  sequence bigint not null,
  number text not null,
  remedy text not null,
  state text not null check (state in ('OFFERED', 'ACCEPTED', 'PAID', 'CANCELLED', 'REVERSED')),
  debit text not null,
  credit text not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  at timestamptz not null,
  previous_hash text not null,
  hash text not null,
  primary key (business_unit, sequence),
  unique (business_unit, remedy, state),
  check (debit <> credit)
);
create index ledger_entry_of_case on ledger_entry (business_unit, number, sequence);
create table ledger_head (
  business_unit text primary key,
  sequence bigint not null,
  hash text not null
);

create table payout (
  business_unit text not null,
  remedy text not null,
  number text not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  payee text not null,
  state text not null check (state in ('DUE', 'CALLING', 'PAID', 'UNCLEAR', 'CANCELLED', 'REVERSED')),
  attempts integer not null,
  next_attempt_at timestamptz not null,
  lease_owner text,
  leased_until timestamptz,
  gateway_id text,
  last_problem text,
  settled_by text,
  settled_because text,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (business_unit, remedy)
);
create index payout_due on payout (next_attempt_at, remedy) where state in ('DUE', 'CALLING');
create index payout_state on payout (business_unit, state, created_at, remedy);

call protect_business_unit('ledger_entry');
call protect_business_unit('ledger_head');
call protect_business_unit('payout');
grant select, insert on ledger_entry to ${app_role};
grant select, insert, update on ledger_head, payout to ${app_role};
