-- A broken promise stays broken; that it was made good later is known beside it. One that nobody wants any more ends with the customer's
-- consent, and how that was given is written down.
alter table promise add column made_good_at timestamptz, add column consent text;
alter table promise add constraint only_broken_is_made_good check (made_good_at is null or state = 'BROKEN');

-- How a customer agreed goes with the promise's own words when the person is erased.
create or replace function erase_reason() returns trigger language plpgsql as $$
begin
  if new.text = '〔已删除 · erased〕' then
    new.reason := case when new.reason is not null then '-' end;
    new.consent := case when new.consent is not null then '-' end;
  end if;
  return new;
end $$;
