-- Mail that looks like a machine's is kept for a while: a person may find a customer's in it and have it filed.
alter table received_mail add column original uuid;
alter table received_mail add column original_size bigint;
alter table received_mail add column original_sha256 text;
-- sender, subject and first words, sealed for the unit and the mail; gone with the original or when it is filed
alter table received_mail add column preview bytea;
-- larger than what is read of one mail
alter table received_mail add column cut boolean not null default false;
alter table received_mail add column filed_by text;
create index received_mail_set_aside on received_mail (business_unit, at desc) where outcome = 'IGNORED' and original is not null;
