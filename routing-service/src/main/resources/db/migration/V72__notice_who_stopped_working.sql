-- Whether the person was at work when last looked at: on shift, not absent, still of the unit. Who stops without saying so hands on
-- once what a customer would wait for in vain; what a supervisor gives them afterwards is theirs.
alter table staff add column at_work boolean not null default true;
update staff set at_work = false where shift_from > now();
create index staff_left on staff (business_unit) where at_work and not active;
create index staff_shift_ahead on staff (business_unit, shift_from) where at_work and active;
create index staff_not_at_work on staff (business_unit) where not at_work and active;
create index absence_until on absence (business_unit, to_at) where cancelled_at is null;
