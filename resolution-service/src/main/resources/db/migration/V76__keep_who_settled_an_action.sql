-- Whoever leads may settle what another was to do: who it was is kept. Of actions settled before nobody knows.
alter table corrective_action add column settled_by text;
