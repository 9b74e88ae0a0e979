select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

-- Room and fairness weigh more, a tier above what is needed costs less: docs/routing-simulation.md has the figures. Units
-- that set weights of their own keep them.
insert into assignment_policy (business_unit, valid_from, spare_weight, continuity_weight, skill_weight, fairness_weight,
  tier_fit_weight, warm_up_minutes, release_when_away, release_when_off, widen_minutes, front_line_reach, senior_reach,
  supervisor_reach, source, changed_by)
select business_unit, date '2026-11-16', 100, 30, 20, 30, 30, warm_up_minutes, release_when_away, release_when_off,
  widen_minutes, front_line_reach, senior_reach, supervisor_reach, 'group default, from the simulated week', 'migration'
from assignment_policy p
where changed_by = 'migration'
  and not exists (select from assignment_policy q where q.business_unit = p.business_unit and q.changed_by <> 'migration');
