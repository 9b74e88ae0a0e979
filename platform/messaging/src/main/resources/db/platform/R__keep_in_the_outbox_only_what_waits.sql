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
-- A queue that is written and emptied all the time: its dead rows are what a look at its head would have to pass.
alter table outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_threshold = -1);
