-- V71 and V72 named no units, and row-level security showed them no rows: what was in hand before weighs what it weighs, and who is off
-- shift at this moment has not just stopped working.
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
update routed_case set units_when_given = units where state = 'ASSIGNED' and units_when_given is null;
update staff set at_work = false where at_work and shift_from > now();

-- Most people are off shift at night; who is back is found among those whose hours have begun.
drop index staff_not_at_work;
create index staff_not_at_work on staff (business_unit, shift_from) where not at_work and active;
