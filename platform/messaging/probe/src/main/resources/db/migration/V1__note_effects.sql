-- One row per handled event; position tells the order in which effects happened.
create table effect (
  position bigint generated always as identity,
  id uuid not null,
  business_unit text not null,
  subject text not null,
  sequence bigint not null,
  primary key (business_unit, id)
);
call protect_business_unit('effect');
grant select, insert on effect to ${app_role};

-- A poison event stays poison until its case is cured.
create table cure (subject text primary key);
grant select on cure to ${app_role};
