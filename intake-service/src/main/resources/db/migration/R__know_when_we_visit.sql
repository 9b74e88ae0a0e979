-- When we go to see the customer, by the latest appointment of each hand-off; where and who comes is the handlers' own.
create table if not exists tracking_visit (
  business_unit text not null,
  number text not null,
  visit text not null,
  handoff text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  zone text not null,
  confirmed boolean not null,
  arranged_at timestamptz not null,
  -- another appointment took its place, or nobody comes any more
  over boolean not null default false,
  primary key (business_unit, number, visit)
);
do $$ begin
  if not exists (select from pg_policies where tablename = 'tracking_visit' and schemaname = current_schema()) then
    call protect_business_unit('tracking_visit');
    grant select, insert, update on tracking_visit to ${app_role};
  end if;
end $$;
