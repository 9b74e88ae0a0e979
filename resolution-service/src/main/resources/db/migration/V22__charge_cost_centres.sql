-- Which cost centre bears redress: by the item of the complaint, else (item '') the unit's own; a row per period.
create table cost_centre (
  business_unit text not null,
  taxonomy_item text not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (business_unit, taxonomy_item, valid_from)
);

-- Fixed when the redress is granted: a later change of the rule moves nothing.
create table cost_charge (
  business_unit text not null,
  remedy text not null,
  cost_centre text not null,
  at timestamptz not null,
  primary key (business_unit, remedy)
);

call protect_business_unit('cost_centre');
call protect_business_unit('cost_charge');
grant select on cost_centre to ${app_role};
grant select, insert on cost_charge to ${app_role};

select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
insert into cost_centre (business_unit, taxonomy_item, code, name_zh, name_en, valid_from)
select unit, '', upper(unit) || '-SERVICE', '客户服务', 'Customer service', '2026-01-01T00:00:00Z'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit;
insert into cost_centre (business_unit, taxonomy_item, code, name_zh, name_en, valid_from)
select 'food', item, 'FOOD-QUALITY', '食品质量', 'Food quality', '2026-01-01T00:00:00Z'
from unnest(array['mould', 'foreign-object', 'off-taste', 'damaged-packaging']) as item;
