-- Broken and not made good, or still to come, whatever became of the case.
create index promise_waited_for on promise (state, due, id) where state in ('PENDING', 'BROKEN') and made_good_at is null;
