-- A person looked at a mail set aside and it really is a machine's: it leaves the list, and may be put back while it is kept.
alter table received_mail add column dismissed_by text;
alter table received_mail add column dismissed_at timestamptz;
drop index received_mail_set_aside;
create index received_mail_set_aside on received_mail (business_unit, (dismissed_at is not null), at desc)
  where outcome = 'IGNORED' and original is not null;
