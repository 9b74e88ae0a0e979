create index escalation_told on escalation (staff, business_unit, number) where staff is not null;
