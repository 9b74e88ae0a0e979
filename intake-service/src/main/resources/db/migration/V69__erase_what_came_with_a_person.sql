-- Files and originals of an erased person go altogether: first the row says so, then the bytes are deleted, then the row.
alter table attachment drop constraint attachment_state_check;
alter table attachment add constraint attachment_state_check
  check (state in ('RECEIVING', 'QUARANTINED', 'AVAILABLE', 'INFECTED', 'ERASED'));
create index attachment_erased on attachment (business_unit, created_at) where state = 'ERASED';

-- Many may be erased; everybody else has one conversation per gateway.
alter table gateway_conversation drop constraint gateway_conversation_pkey;
create unique index gateway_conversation_sender on gateway_conversation (business_unit, gateway, sender)
  where sender <> 'erased';

insert into personal_column (table_name, column_name, becomes) values
  ('attachment', 'state', 'ERASED'),
  ('staff_filing', 'direct_cause', null),
  ('staff_filing', 'cause_behind', null),
  ('staff_filing', 'says_of_products', null),
  ('staff_filing', 'says_of_needs', null),
  ('staff_filing', 'says_of_competitors', null),
  ('received_mail', 'sender', null),
  ('outgoing_mail', 'in_reply_to', null),
  ('gateway_conversation', 'sender', 'erased');
