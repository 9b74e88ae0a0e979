-- A broken promise stays broken, also when it was fulfilled late; one that the customer agreed to drop is neither kept nor broken.
alter table promise_fact add column made_good_at timestamptz, add column cancelled_at timestamptz;
