-- Which complaint a sender of a gateway is talking about; the sender is an opaque reference.
create table gateway_conversation (
  business_unit text not null,
  gateway text not null,
  sender text not null,
  number text not null,
  last_at timestamptz not null,
  primary key (business_unit, gateway, sender)
);
call protect_business_unit('gateway_conversation');
grant select, insert, update on gateway_conversation to ${app_role};
