-- Since when the clocks of a unit in a case follow the rules of a later day than their own, because a recount by command said so;
-- what is learned of the case afterwards changes what it is promised, not by which rules.
create table rules_followed (
  business_unit text not null,
  number text not null,
  as_of timestamptz not null,
  primary key (business_unit, number)
);
call protect_business_unit('rules_followed');
grant select, insert, update on rules_followed to ${app_role};
