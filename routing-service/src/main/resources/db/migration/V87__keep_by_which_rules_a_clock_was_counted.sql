-- The moment of the recount by whose rules a clock was counted; null for those of the day on which it began. A recount leaves what is late
-- as it is, so that the clocks of one case may follow different rules.
alter table deadline add column rules_as_of timestamptz;
