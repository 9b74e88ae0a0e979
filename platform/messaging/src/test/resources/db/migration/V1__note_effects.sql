create table effect (
  id uuid primary key,
  business_unit text not null,
  subject text not null,
  sequence bigint not null
);
call protect_business_unit('effect');
grant select, insert, update, delete on effect to ${app_role};
