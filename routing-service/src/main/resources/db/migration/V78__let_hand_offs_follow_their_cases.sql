-- The case became another kind of case since the clock of the hand-off was counted; only a transaction of both units may do that.
alter table handoff add column to_follow boolean not null default false;
create index handoff_to_follow on handoff (business_unit, id) where to_follow;
grant update (severity, to_follow) on handoff to ${app_role};

select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
update handoff h set to_follow = true
from routed_case c
where c.business_unit = h.business_unit and c.number = h.number and h.severity <> c.severity
  and h.state in ('OPEN', 'ACCEPTED');
