select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

-- A decision looks at the people with most room of each skill and tier, not at everybody. For that each skill carries
-- what its owner's row says of readiness, kept in step by triggers whoever writes.
alter table staff
  add column load_share real generated always as
    (case when capacity = 0 then 1 else cast(load as real) / capacity end) stored,
  add column ready boolean generated always as (active and presence = 'ON_DUTY' and load < capacity) stored,
  -- the open hours of the shift that run now or come next; past ones wait to be renewed
  add column shift_from timestamptz not null default '2000-01-01T00:00:00Z',
  add column shift_to timestamptz not null default '9999-12-31T00:00:00Z';
alter table staff_skill
  add column tier text,
  add column load_share real,
  add column ready boolean,
  add column idle_since timestamptz;

create function staff_shift_changed() returns trigger language plpgsql as $$
begin
  if new.shift is null then
    new.shift_from := '2000-01-01T00:00:00Z';
    new.shift_to := '9999-12-31T00:00:00Z';
  else
    new.shift_from := '2000-01-01T00:00:00Z';
    new.shift_to := '2000-01-01T00:00:00Z';
  end if;
  return new;
end $$;
create trigger staff_shift_set before insert on staff for each row when (new.shift is not null)
  execute function staff_shift_changed();
create trigger staff_shift_changed before update of shift on staff for each row
  when (new.shift is distinct from old.shift) execute function staff_shift_changed();

create function staff_skill_follows() returns trigger language plpgsql as $$
begin
  update staff_skill set tier = new.tier, load_share = new.load_share, ready = new.ready, idle_since = new.idle_since
  where business_unit = new.business_unit and staff = new.id;
  return null;
end $$;
create trigger staff_skill_follows after update on staff for each row
  when ((new.tier, new.load_share, new.ready, new.idle_since)
    is distinct from (old.tier, old.load_share, old.ready, old.idle_since))
  execute function staff_skill_follows();

create function staff_skill_learned() returns trigger language plpgsql as $$
begin
  select s.tier, s.load_share, s.ready, s.idle_since into new.tier, new.load_share, new.ready, new.idle_since
  from staff s where s.business_unit = new.business_unit and s.id = new.staff;
  return new;
end $$;
create trigger staff_skill_learned before insert on staff_skill for each row execute function staff_skill_learned();

update staff set shift_to = '2000-01-01T00:00:00Z' where shift is not null;
update staff_skill k set tier = s.tier, load_share = s.load_share, ready = s.ready, idle_since = s.idle_since
from staff s where s.business_unit = k.business_unit and s.id = k.staff;

create index staff_skill_ready on staff_skill (business_unit, dimension, tier, level, load_share, idle_since, staff)
  where ready;
create index staff_ready on staff (business_unit, tier, load_share, idle_since, id) where ready;
create index staff_warming_up on staff (business_unit, presence_since) where ready;
create index staff_room on staff (business_unit, (capacity - load)) where ready;
create index staff_shift_stale on staff (business_unit, shift_to) where active and shift is not null;
create index staff_lead on staff (business_unit, tier, load_share, id) where active and tier in ('SUPERVISOR', 'MANAGER');
