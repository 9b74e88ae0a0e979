-- A post whose author became a customer by our answer goes with that customer; its key stays, so that it is not read in again.
insert into personal_column (table_name, column_name, found_by, becomes) values
  ('mention', 'author', 'complaint = $2', null),
  ('mention', 'url', 'complaint = $2', null),
  ('mention', 'title', 'complaint = $2', null),
  ('mention', 'text', 'complaint = $2', '〔已应本人要求删除 · erased at the person''s request〕'),
  ('mention', 'evidence', 'complaint = $2', '-'),
  ('mention', 'words', 'complaint = $2', null),
  ('mention', 'refusal', 'complaint = $2', null);
create index mention_complaint on mention (business_unit, complaint) where complaint is not null;
