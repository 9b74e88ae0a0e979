-- Besides the acknowledgement a customer who came by e-mail is told of questions, of their reminder, and of an answer.
alter table outgoing_mail drop constraint outgoing_mail_kind_check;
alter table outgoing_mail add constraint outgoing_mail_kind_check
  check (kind in ('ACKNOWLEDGEMENT', 'QUESTIONS', 'REMINDER', 'ANSWER'));
