-- An approval that waits longer than the unit's patience is put before the next tier; the required tier may still decide.
alter table redress_rule add column approval_patience_minutes integer not null default 240
  check (approval_patience_minutes > 0);
alter table approval add column escalate_at timestamptz;
alter table approval add column escalated_tier text;
alter table approval add column escalated_at timestamptz;
create index approval_to_escalate on approval (escalate_at, id) where state = 'PENDING' and escalate_at is not null;

select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
update approval set escalate_at = requested_at + interval '240 minutes' where state = 'PENDING' and kind = 'AUTHORITY';
