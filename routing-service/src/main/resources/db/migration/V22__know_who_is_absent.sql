-- Days on which a person does not work. Why is kept no closer than this: the reason is nobody's business here.
create table absence (
  business_unit text not null,
  id text not null,
  staff text not null,
  kind text not null check (kind in ('ABSENT', 'TRAINING', 'ELSEWHERE')),
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  noted_by text not null,
  noted_at timestamptz not null,
  cancelled_by text,
  cancelled_at timestamptz,
  primary key (business_unit, id),
  foreign key (business_unit, staff) references staff
);
create index absence_of on absence (business_unit, staff, from_at) where cancelled_at is null;
call protect_business_unit('absence');
grant select, insert, update on absence to ${app_role};

-- Every change of who can do what, with what it was before.
create table staff_change (
  id bigint generated always as identity primary key,
  business_unit text not null,
  staff text not null,
  before jsonb,
  after jsonb not null,
  through text not null check (through in ('PAGE', 'IMPORT')),
  changed_by text not null,
  changed_at timestamptz not null
);
create index staff_change_of on staff_change (business_unit, id);
call protect_business_unit('staff_change');
grant select, insert on staff_change to ${app_role};
