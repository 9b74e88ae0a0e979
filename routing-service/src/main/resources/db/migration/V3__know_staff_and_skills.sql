create table staff (
  business_unit text not null,
  id text not null,
  tier text not null check (tier in ('FRONT_LINE', 'SENIOR', 'SUPERVISOR', 'MANAGER')),
  team text not null,
  languages text not null default 'zh',
  -- units of work at one time; 0 takes no routed work
  capacity integer not null check (capacity >= 0),
  -- {"zone":…,"week":…} as in a calendar; null is always on shift
  shift jsonb,
  presence text not null default 'OFF' check (presence in ('ON_DUTY', 'AWAY', 'OFF')),
  presence_since timestamptz not null default now(),
  load integer not null default 0 check (load >= 0),
  idle_since timestamptz not null default now(),
  -- units taken on the day, for fairness, and since the person came on duty, for a fair start of shift
  taken_today integer not null default 0,
  taken_on date not null default current_date,
  taken_since_on integer not null default 0,
  active boolean not null default true,
  primary key (business_unit, id)
);
create table staff_skill (
  business_unit text not null,
  staff text not null,
  -- taxonomy dimension; '*' is the general skill in everything of the business unit
  dimension text not null,
  level smallint not null check (level between 1 and 5),
  primary key (business_unit, staff, dimension),
  foreign key (business_unit, staff) references staff
);
create table presence_change (
  id bigint generated always as identity primary key,
  business_unit text not null,
  staff text not null,
  presence text not null,
  changed_by text not null,
  changed_at timestamptz not null
);
call protect_business_unit('staff');
call protect_business_unit('staff_skill');
call protect_business_unit('presence_change');
grant select, insert, update on staff to ${app_role};
grant select, insert, update, delete on staff_skill to ${app_role};
grant select, insert on presence_change to ${app_role};
