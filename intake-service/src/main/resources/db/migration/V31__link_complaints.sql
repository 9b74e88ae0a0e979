-- Complaints about the same matter, as a person said; undone on request, never deleted.
create table complaint_link (
  business_unit text not null,
  id uuid not null,
  -- the later one; when merged, the one that is not worked on any more
  number text not null,
  other text not null,
  how text not null check (how in ('LINKED', 'MERGED')),
  because text,
  linked_by text not null,
  linked_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  undone_because text,
  primary key (business_unit, id),
  check (number <> other)
);
create unique index complaint_link_once on complaint_link (business_unit, number, other) where undone_at is null;
create unique index complaint_merged_once on complaint_link (business_unit, number)
  where how = 'MERGED' and undone_at is null;
create index complaint_link_other on complaint_link (business_unit, other);

call protect_business_unit('complaint_link');
grant select, insert, update on complaint_link to ${app_role};

-- Newest first: complaints that share a band of likeness, fortnight by fortnight; see find_by_words for why it is the owner's.
create function find_alike(bands bigint[], newest int, oldest int, most int)
returns table (business_unit text, number text)
language plpgsql stable security definer rows 50
set search_path = public set enable_seqscan = off
as $$
#variable_conflict use_column
declare
  allowed text[] := string_to_array(nullif(current_setting('app.business_units', true), ''), ',');
  wanted int := most;
  found int;
begin
  for fortnight in reverse newest..oldest loop
    return query
      select s.business_unit, s.number from complaint_search s
      where s.keys && (select array_agg((fortnight::bigint << 48) | band) from unnest(bands) as band)
        and s.business_unit = any (allowed)
      order by s.received_at desc, s.number desc limit wanted;
    get diagnostics found = row_count;
    wanted := wanted - found;
    exit when wanted <= 0;
  end loop;
end $$;
revoke execute on function find_alike(bigint[], int, int, int) from public;
grant execute on function find_alike(bigint[], int, int, int) to ${app_role};
