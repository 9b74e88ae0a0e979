-- A promise that was given a later time before it was due is neither kept nor broken; another promise took its place.
alter table promise_fact add column moved_at timestamptz;
