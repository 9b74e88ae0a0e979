-- Which facts the suggestion said were missing when a person decided; null where nobody noted it. Compared with what customers were then asked.
alter table triage add column suggested_missing text[];
