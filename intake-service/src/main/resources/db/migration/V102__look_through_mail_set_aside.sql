-- Words of harm count in mail that looked like a machine's, too: until somebody has looked, it comes first and is not forgotten.
alter table received_mail add column safety boolean not null default false;
alter table received_mail add column urgent int not null generated always as
  (case when safety and outcome = 'IGNORED' and preview is not null and dismissed_at is null then 1 else 0 end) stored;
drop index received_mail_set_aside;
create index received_mail_set_aside on received_mail
  (business_unit, (dismissed_at is not null), urgent desc, at desc, mail_key desc)
  where outcome = 'IGNORED' and original is not null and preview is not null;
create index received_mail_urgent on received_mail (business_unit, at) where urgent = 1;
