select set_config('app.business_units', 'group', true);

-- In weeks that the weights of V52 were not chosen by, turns alone spread work more evenly: whoever stands a tier above what is needed
-- got too little, and the best skilled too much. Fairness weighs more, skill and the tier less (docs/routing-simulation.md);
-- who helped a customer before still comes first. Weights that somebody set stay.
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select business_unit, subject, version + 1, valid_from,
  jsonb_set(content, '{weights}', jsonb '{"spare": 100, "continuity": 70, "skill": 10, "fairness": 60, "tierFit": 10}'),
  'group default, from the simulated weeks', 'better than round robin in weeks it was not chosen by', 'migration'
from (select * from rule_version where business_unit = 'group' and subject = 'ASSIGNMENT' order by version desc limit 1) latest
where content -> 'weights' = jsonb '{"spare": 100, "continuity": 30, "skill": 20, "fairness": 30, "tierFit": 30}';
