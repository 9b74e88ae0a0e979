-- Files of customers and staff, and the originals that complaints came as; the bytes are in the object store under the id.
create table attachment (
  business_unit text not null,
  number text not null,
  id uuid not null,
  origin text not null check (origin in ('CUSTOMER', 'STAFF', 'ORIGINAL')),
  -- a row is there before its bytes: what a crash leaves half done is found by its state
  state text not null check (state in ('RECEIVING', 'QUARANTINED', 'AVAILABLE', 'INFECTED')),
  name text,
  media_type text,
  size bigint,
  sha256 text,
  added_by text,
  created_at timestamptz not null,
  scanned_at timestamptz,
  finding text,
  primary key (business_unit, number, id)
);
create index attachment_unsettled on attachment (business_unit, state, created_at)
  where state in ('RECEIVING', 'QUARANTINED');
call protect_business_unit('attachment');
-- What a complaint came as is written once: nobody may change an origin, and an original is not described anew.
grant select, insert, delete, update (state, name, media_type, size, sha256, scanned_at, finding) on attachment
  to ${app_role};
create function keep_originals() returns trigger language plpgsql as $$
begin
  if old.origin = 'ORIGINAL' and old.sha256 is not null
    and (new.sha256, new.size, new.name) is distinct from (old.sha256, old.size, old.name) then
    raise exception 'an original is not changed';
  end if;
  return new;
end $$;
create trigger keep_originals before update on attachment for each row execute function keep_originals();
