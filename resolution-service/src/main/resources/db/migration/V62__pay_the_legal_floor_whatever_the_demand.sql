-- One claim with a legal floor per case, and the remedies that pay it. The case's lock and its budget row guard both.
create table named_floor (
  business_unit text not null,
  number text not null,
  claim text not null,
  price bigint not null check (price > 0),
  loss bigint check (loss > 0),
  floor bigint not null check (floor >= 0),
  currency text not null,
  named_by text not null,
  named_at timestamptz not null,
  primary key (business_unit, number)
);
create table floor_redress (
  business_unit text not null,
  remedy text not null,
  number text not null,
  primary key (business_unit, remedy),
  foreign key (business_unit, remedy) references remedy (business_unit, id),
  foreign key (business_unit, number) references named_floor (business_unit, number)
);
create index floor_redress_of_case on floor_redress (business_unit, number);

call protect_business_unit('named_floor');
call protect_business_unit('floor_redress');
grant select, insert, update on named_floor to ${app_role};
grant select, insert on floor_redress to ${app_role};
