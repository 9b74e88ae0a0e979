select set_config('app.business_units', 'retail', true);
-- The wording is that of the same question elsewhere in the unit.
insert into information_question (business_unit, item, code, position, zh, en)
select distinct on (w.place) 'retail', 'installation', q.code, w.place, q.zh, q.en
from (values ('product-name', 1), ('promised-time', 2), ('when', 3), ('photo', 4)) as w (code, place)
join information_question q on q.business_unit = 'retail' and q.code = w.code
order by w.place, q.item;
