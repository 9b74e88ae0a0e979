-- What one unit asks of another for a case: both may see the row, nobody else, and only the asking unit may make one.
create procedure protect_between_units(protected_table text) language plpgsql as $$
declare
  units constant text := $s$any (string_to_array(nullif(current_setting('app.business_units', true), ''), ','))$s$;
begin
  execute format('alter table %I enable row level security', protected_table);
  execute format('alter table %I force row level security', protected_table);
  execute format('create policy both_see on %I for select using (business_unit = ' || units || ' or to_unit = ' || units
    || ')', protected_table);
  execute format('create policy both_go_on on %I for update using (business_unit = ' || units || ' or to_unit = '
    || units || ')', protected_table);
end $$;

create table handoff (
  business_unit text not null,
  id text not null,
  number text not null,
  to_unit text not null,
  -- null: whoever the receiving unit chooses
  to_team text,
  kind text not null check (kind in ('QUALITY_CHECK', 'SITE_VISIT', 'LEGAL', 'REPAIR', 'OTHER')),
  task text not null,
  severity text not null,
  state text not null check (state in ('OPEN', 'ACCEPTED', 'DONE', 'DECLINED', 'RECALLED')),
  asked_by text not null,
  asked_at timestamptz not null,
  -- the year 9999 where no service level promises anything: lists sort by it
  due timestamptz not null,
  handler text,
  accepted_at timestamptz,
  closed_by text,
  closed_at timestamptz,
  -- findings, or why it was declined or called back
  words text,
  primary key (business_unit, id),
  foreign key (business_unit, number) references routed_case,
  check ((state = 'ACCEPTED') <= (handler is not null)),
  check ((state in ('DONE', 'DECLINED', 'RECALLED')) = (closed_at is not null))
);
create index handoff_id on handoff (id);
create index handoff_case on handoff (business_unit, number, asked_at);
create index handoff_received on handoff (to_unit, due, id) where state in ('OPEN', 'ACCEPTED');
create index handoff_asked on handoff (business_unit, due, id) where state in ('OPEN', 'ACCEPTED');
create index handoff_closed on handoff (to_unit, closed_at desc, id desc) where closed_at is not null;

-- Every step of a hand-off, never changed afterwards.
create table handoff_step (
  business_unit text not null,
  to_unit text not null,
  position bigint generated always as identity,
  handoff text not null,
  step text not null,
  done_by text not null,
  at timestamptz not null,
  words text,
  primary key (business_unit, position),
  foreign key (business_unit, handoff) references handoff
);
create index handoff_step_of on handoff_step (business_unit, handoff, position);

-- Appointments at the customer's; a new one takes the place of the one before.
create table site_visit (
  business_unit text not null,
  to_unit text not null,
  id text not null,
  handoff text not null,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  zone text not null,
  place text not null,
  -- staff ids of both units, joined by commas
  attendees text not null,
  customer text not null check (customer in ('PENDING', 'CONFIRMED', 'OTHER_TIME')),
  customer_wish text,
  outcome text check (outcome in ('HELD', 'NOT_HELD', 'MOVED', 'OFF')),
  findings text,
  planned_by text not null,
  planned_at timestamptz not null,
  primary key (business_unit, id),
  foreign key (business_unit, handoff) references handoff
);
create index site_visit_of on site_visit (business_unit, handoff, planned_at);

call protect_between_units('handoff');
call protect_between_units('handoff_step');
call protect_between_units('site_visit');
create policy asker_opens on handoff for insert
  with check (business_unit = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ',')));
-- Steps and visits belong to a hand-off that the transaction can see.
create policy both_note on handoff_step for insert with check (exists (select from handoff h
  where h.business_unit = handoff_step.business_unit and h.id = handoff_step.handoff and h.to_unit = handoff_step.to_unit));
create policy both_plan on site_visit for insert with check (exists (select from handoff h
  where h.business_unit = site_visit.business_unit and h.id = site_visit.handoff and h.to_unit = site_visit.to_unit));

-- What was asked is not rewritten by who is asked; the words go when the customer is erased.
grant select, insert, update (state, handler, accepted_at, closed_by, closed_at, words, task, due) on handoff to ${app_role};
grant select, insert, update (words) on handoff_step to ${app_role};
grant select, insert, update (customer, customer_wish, outcome, findings, place) on site_visit to ${app_role};
