-- That a matter goes on under a new number travels as letters do.
alter table delivery drop constraint delivery_kind_check;
alter table delivery add constraint delivery_kind_check check (kind in
  ('REPLY', 'REMEDY', 'RESOLUTION', 'FINAL_RESPONSE', 'SETTLED', 'QUESTIONS', 'REMINDER', 'LAPSED', 'GOES_ON'));
