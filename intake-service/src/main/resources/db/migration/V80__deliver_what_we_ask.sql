-- What we ask, its reminder, and that we go on without an answer travel by the ways of letters; their words are kept with the request.
alter table delivery drop constraint delivery_kind_check;
alter table delivery add constraint delivery_kind_check check (kind in
  ('REPLY', 'REMEDY', 'RESOLUTION', 'FINAL_RESPONSE', 'SETTLED', 'QUESTIONS', 'REMINDER', 'LAPSED'));
