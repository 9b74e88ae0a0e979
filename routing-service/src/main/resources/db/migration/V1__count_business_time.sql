-- A calendar is never edited: a change is a new version, because deadlines name the version that made them.
create table calendar (
  business_unit text not null,
  version integer not null check (version > 0),
  zone text not null,
  week jsonb not null,
  valid_from date not null,
  source text not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (business_unit, version)
);
create table calendar_override (
  business_unit text not null,
  version integer not null,
  day date not null,
  hours jsonb not null,
  name text not null,
  source text not null,
  primary key (business_unit, version, day),
  foreign key (business_unit, version) references calendar
);
call protect_business_unit('calendar');
call protect_business_unit('calendar_override');
grant select, insert on calendar, calendar_override to ${app_role};
