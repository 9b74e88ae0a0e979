create table remedy (
  business_unit text not null,
  id text not null,
  number text not null,
  type text not null check (type in ('APOLOGY', 'EXPLANATION', 'CORRECTION', 'REDRESS')),
  text text,
  amount bigint check (amount > 0),
  currency text,
  payee text,
  state text not null check (state in ('AWAITING_APPROVAL', 'GRANTED', 'REFUSED', 'ACCEPTED', 'DECLINED', 'PAID', 'CANCELLED', 'REVERSED')),
  version integer not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  authorised_by text,
  authorised_at timestamptz,
  primary key (business_unit, id),
  check ((type = 'REDRESS') = (amount is not null)),
  check ((amount is null) = (currency is null))
);
create index remedy_of_case on remedy (business_unit, number, proposed_at, id);

-- AUTHORITY: someone must decide before it is granted; REVIEW: it was granted on the spot and is looked at afterwards.
create table approval (
  business_unit text not null,
  id text not null,
  number text not null,
  remedy text not null,
  kind text not null check (kind in ('AUTHORITY', 'REVIEW')),
  amount bigint not null,
  currency text not null,
  payee text not null,
  remedy_version integer not null,
  facts_version bigint not null,
  required_tier text not null,
  required_rank integer not null,
  requested_by text not null,
  requested_at timestamptz not null,
  state text not null check (state in ('PENDING', 'APPROVED', 'APPROVED_WITH_COACHING', 'REFUSED', 'REJECTED', 'VOIDED')),
  decided_by text,
  decided_at timestamptz,
  because text,
  primary key (business_unit, id),
  check (decided_by is null or decided_by <> requested_by)
);
create index approval_waiting on approval (business_unit, requested_at, id) where state = 'PENDING';
create index approval_of_case on approval (business_unit, number);

call protect_business_unit('remedy');
call protect_business_unit('approval');
grant select, insert, update on remedy, approval to ${app_role};
