-- How far the facts reach: the newest event time applied per producer, in shards so that cases do not queue for one row.
create table event_progress (
  producer text not null,
  shard smallint not null,
  newest_at timestamptz not null,
  primary key (producer, shard)
);
grant select, insert, update on event_progress to ${app_role};
