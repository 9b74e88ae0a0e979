-- What a case weighed when its owner got it: one that triage makes heavier stays, even beyond the owner's capacity.
alter table routed_case add column units_when_given smallint;
update routed_case set units_when_given = units where state = 'ASSIGNED';
