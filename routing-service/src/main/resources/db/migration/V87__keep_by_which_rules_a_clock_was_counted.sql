-- The moment of the recount by whose rules a clock was counted; null for those of the day on which it began. A recount leaves what is late
-- as it is, so that the clocks of one case may follow different rules.
alter table deadline add column rules_as_of timestamptz;

select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
update deadline d set rules_as_of = f.as_of
from rules_followed f
where f.business_unit = d.business_unit and f.number = d.number and d.state = 'RUNNING' and d.started_at < f.as_of
  and d.deadline <> 'REGULATOR' and coalesce(d.paused_at, f.as_of) < d.due;
