-- What feedback must know of a case to let its customer in: nothing personal, an opaque reference and a hash.
create table surveyed_case (
  business_unit text not null,
  number text not null,
  customer text,
  tracking_token_hash text not null,
  registered_at timestamptz not null,
  primary key (business_unit, number)
);
call protect_business_unit('surveyed_case');

-- One invitation per case and round; its link is a token of which only the hash is kept.
create table invitation (
  business_unit text not null,
  id uuid not null,
  number text not null,
  round integer not null,
  handler text,
  customer text,
  state text not null check (state in ('PENDING', 'SENT', 'WITHHELD', 'VOIDED', 'ANSWERED', 'EXPIRED')),
  because text,
  survey text not null,
  survey_version integer not null,
  closed_at timestamptz not null,
  due_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  reminded_at timestamptz,
  ended_at timestamptz,
  token_hash text,
  token_issued_at timestamptz,
  used_at timestamptz,
  primary key (business_unit, id),
  unique (business_unit, number, round),
  foreign key (business_unit, survey, survey_version) references survey,
  check ((state = 'ANSWERED') = (used_at is not null)),
  check (state <> 'WITHHELD' or because is not null)
);
create unique index invitation_token on invitation (business_unit, token_hash) where token_hash is not null;
create index invitation_due on invitation (due_at) where state = 'PENDING';
create index invitation_expiring on invitation (expires_at) where state = 'SENT';
create index invitation_of_customer on invitation (business_unit, customer, sent_at) where customer is not null;
call protect_business_unit('invitation');

grant select, insert, update on surveyed_case, invitation to ${app_role};
