-- Which item stands for a retired one; complaints keep the item that was given, figures ask here what it counts as today.
create table item_succession (
  business_unit text not null,
  item text not null,
  successor text not null,
  version int not null,
  primary key (business_unit, item)
);
call protect_business_unit('item_succession');
grant select, insert, update, delete on item_succession to ${app_role};

-- The last successor of a chain; a chain has an end, because only an item in use can succeed.
create view item_today with (security_invoker = true) as
with recursive way as (
  select business_unit, item, successor, 1 as step from item_succession
  union all
  select way.business_unit, way.item, next.successor, way.step + 1
  from way join item_succession next on next.business_unit = way.business_unit and next.item = way.successor
  where way.step < 50)
select distinct on (business_unit, item) business_unit, item, successor from way order by business_unit, item, step desc;
grant select on item_today to ${app_role};
