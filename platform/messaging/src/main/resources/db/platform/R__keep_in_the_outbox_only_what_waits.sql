-- What the broker has acknowledged is deleted (ADR 0003): a row costs one insert and one delete, and one index holds them all.
do $$ begin
  if exists (select from information_schema.columns
      where table_schema = current_schema() and table_name = 'outbox' and column_name = 'published_at') then
    -- The column goes, and with it the indexes that are made of it.
    delete from outbox where published_at is not null;
    alter table outbox drop column published_at, drop constraint outbox_id_key;
    create index outbox_refused on outbox (aggregateid) where next_attempt_at is not null;
  end if;
end $$;

-- What the relay sends next, and what it has sent. Functions for their settings: the table is empty most of the time, and a plan made
-- then would read the whole heap, dead rows and all, at each look.
create or replace function oldest_pending(shards smallint[], most int) returns setof outbox
  language plpgsql stable set enable_seqscan = off set enable_sort = off as $$
begin
  return query select o.* from outbox o
    where o.shard = any (shards)
      -- A case waits behind its event that the broker refused, until that is tried again.
      and o.aggregateid <> all (array(select refused.aggregateid from outbox refused where refused.next_attempt_at > now()))
    order by o.position limit most;
end $$;

create or replace function forget_published(positions bigint[]) returns void
  language plpgsql set enable_seqscan = off as $$
begin
  delete from outbox where position = any (positions);
end $$;

-- A queue that is written and emptied all the time: its dead rows are what a look at its head would have to pass.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_threshold = -1);
