-- Whoever asked reads what was decided, the newest first.
create index approval_decided on approval (business_unit, requested_by, decided_at desc, id desc) where state <> 'PENDING';
