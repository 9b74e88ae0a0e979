-- Allowances that replicas share, by an opaque reference of a client's address: no unit's data, so no unit's rows.
create table client_allowance (
  client text not null,
  purpose text not null,
  -- when the client will have its whole allowance again; later than now by what it has used
  free_at timestamptz not null,
  primary key (client, purpose)
);
create index client_allowance_free on client_allowance (free_at);

-- Work that was done may be shown once; a repeated request (the same filing key) shows the same work again.
create table spent_work (
  work text primary key,
  filing_key text not null,
  expires_at timestamptz not null
);
create index spent_work_expired on spent_work (expires_at);
grant select, insert, update, delete on client_allowance, spent_work to ${app_role};
