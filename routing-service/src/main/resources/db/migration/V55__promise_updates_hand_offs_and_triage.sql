-- What else than the case a clock is about, such as one of several hand-offs.
alter table deadline add column concerns text;

select set_config('app.business_units', 'group', true);

-- Until a unit sets its own: news at a rhythm, hand-offs with an end, and a person's look at what the machine suggested.
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select business_unit, subject, version + 1, valid_from, jsonb_set(content, '{levels}', content -> 'levels' || jsonb '[
    {"deadline": "NEXT_UPDATE", "position": 10, "name": "safety-next-update", "severity": "S1", "minutes": 240,
      "counts": "CALENDAR", "warnShare": 0.75, "pausable": false, "source": "group default"},
    {"deadline": "NEXT_UPDATE", "position": 40, "name": "serious-next-update", "severity": "S2", "minutes": 960,
      "counts": "BUSINESS", "warnShare": 0.75, "pausable": true, "source": "group default"},
    {"deadline": "NEXT_UPDATE", "position": 90, "name": "ordinary-next-update", "minutes": 1440,
      "counts": "BUSINESS", "warnShare": 0.75, "pausable": true, "source": "group default"},
    {"deadline": "HANDOFF", "position": 10, "name": "safety-handoff", "severity": "S1", "minutes": 240,
      "counts": "CALENDAR", "warnShare": 0.75, "pausable": false, "source": "group default"},
    {"deadline": "HANDOFF", "position": 40, "name": "serious-handoff", "severity": "S2", "minutes": 480,
      "counts": "BUSINESS", "warnShare": 0.75, "pausable": false, "source": "group default"},
    {"deadline": "HANDOFF", "position": 90, "name": "ordinary-handoff", "minutes": 960,
      "counts": "BUSINESS", "warnShare": 0.75, "pausable": false, "source": "group default"},
    {"deadline": "TRIAGE", "position": 10, "name": "safety-triage", "severity": "S1", "minutes": 120,
      "counts": "CALENDAR", "warnShare": 0.75, "pausable": false, "source": "group default"},
    {"deadline": "TRIAGE", "position": 90, "name": "ordinary-triage", "minutes": 480,
      "counts": "BUSINESS", "warnShare": 0.75, "pausable": false, "source": "group default"}]'),
  'group default', 'the next update, hand-offs and triage are promised, too', 'migration'
from rule_version where business_unit = 'group' and subject = 'SERVICE_LEVELS' order by version desc limit 1;

-- The group hears of what its units left undone for as long again, and of a date of a regulator that has come.
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select business_unit, subject, version + 1, valid_from, jsonb_set(content, '{steps}', content -> 'steps' || jsonb '[
    {"deadline": "RESOLUTION", "level": 5, "goesTo": "GROUP", "atShare": 2.00},
    {"deadline": "REGULATOR", "level": 5, "goesTo": "GROUP", "leadMinutes": 0},
    {"deadline": "NEXT_UPDATE", "level": 1, "goesTo": "OWNER", "leadMinutes": 60},
    {"deadline": "NEXT_UPDATE", "level": 2, "goesTo": "SUPERVISOR", "atShare": 1.00},
    {"deadline": "NEXT_UPDATE", "level": 3, "goesTo": "MANAGER", "atShare": 2.00},
    {"deadline": "HANDOFF", "level": 1, "goesTo": "OWNER", "leadMinutes": 60},
    {"deadline": "HANDOFF", "level": 2, "goesTo": "SUPERVISOR", "atShare": 1.00},
    {"deadline": "HANDOFF", "level": 3, "goesTo": "MANAGER", "atShare": 1.50},
    {"deadline": "TRIAGE", "level": 1, "goesTo": "OWNER", "atShare": 0.75},
    {"deadline": "TRIAGE", "level": 2, "goesTo": "SUPERVISOR", "atShare": 1.00},
    {"deadline": "TRIAGE", "level": 3, "goesTo": "MANAGER", "atShare": 2.00}]'),
  'group default', 'the ladder reaches the group, and takes in updates, hand-offs and triage', 'migration'
from rule_version where business_unit = 'group' and subject = 'LADDER' order by version desc limit 1;
