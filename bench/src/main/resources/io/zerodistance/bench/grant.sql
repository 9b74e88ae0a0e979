create table idempotency_key (unit text, key uuid, answer text, primary key (unit, key));
create table case_file (unit text, number text, version bigint not null default 1, primary key (unit, number));
create table budget (unit text, kind text, holder text, primary key (unit, kind, holder));
create table budget_use (
  unit text not null, id uuid not null, kind text not null, holder text not null, remedy uuid not null, amount bigint not null,
  currency text not null, at timestamptz not null, primary key (unit, id),
  foreign key (unit, kind, holder) references budget (unit, kind, holder));
create index budget_use_of on budget_use (unit, kind, holder, at);
create index budget_use_by_remedy on budget_use (unit, remedy);
create table remedy (
  unit text not null, id uuid not null, number text not null, state text not null, amount bigint not null, currency text not null,
  payee text not null, proposed_by text not null, proposed_at timestamptz not null, authorised_by text, primary key (unit, id));
create index remedy_of_case on remedy (unit, number, proposed_at, id);
create table approval (
  unit text not null, id uuid not null, number text not null, remedy uuid not null, amount bigint not null, state text not null,
  requested_by text not null, requested_at timestamptz not null, primary key (unit, id));
create index approval_waiting on approval (unit, requested_at, id) where state = 'PENDING';
create index approval_of_case on approval (unit, number);
create table cost_charge (unit text, remedy uuid, cost_centre text not null, at timestamptz not null, primary key (unit, remedy));
create table timeline_entry (
  unit text not null, id uuid not null, number text not null, at timestamptz not null, what text not null, actor text, detail text,
  primary key (unit, id));
create index timeline_entry_of_case on timeline_entry (unit, number, at, id);
create table ledger_head (unit text primary key, sequence bigint not null, hash text not null);
create table ledger_entry (
  unit text not null, sequence bigint not null, number text not null, remedy uuid not null, state text not null, debit text not null,
  credit text not null, amount bigint not null, at timestamptz not null, previous_hash text not null, hash text not null,
  primary key (unit, sequence), unique (unit, remedy, state));
create index ledger_entry_of_case on ledger_entry (unit, number, sequence);
create table event_sequence (aggregateid text primary key, last bigint not null);
create table outbox (
  position bigint generated always as identity primary key, id uuid not null, aggregateid text not null, type text not null,
  sequence bigint not null, payload text not null, occurred_at timestamptz not null);
insert into ledger_head select 'unit' || n, 0, repeat('0', 64) from generate_series(0, 5) n;
insert into case_file select 'unit' || u, n::text from generate_series(0, 5) u, generate_series(1, 10000) n;
