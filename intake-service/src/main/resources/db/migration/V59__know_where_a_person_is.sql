-- Every column that may hold a person's words or contact, found by the unit ($1) and the number of the complaint ($2). Whoever adds such a column adds a row:
-- the erasure of a person reads this list, and a test reads the schema against it.
create table personal_column (
  table_name text not null,
  column_name text not null,
  found_by text not null default 'number = $2',
  becomes text,
  primary key (table_name, column_name)
);
grant select on personal_column to ${app_role};
insert into personal_column (table_name, column_name, found_by, becomes) values
  ('complaint', 'text', 'number = $2', '〔已应本人要求删除 · erased at the person''s request〕'),
  ('complaint', 'contact', 'number = $2', null),
  ('complaint', 'customer', 'number = $2', null),
  ('complaint', 'email_reference', 'number = $2', null),
  ('complaint', 'order_reference', 'number = $2', null),
  ('complaint', 'site', 'number = $2', null),
  ('complaint', 'region', 'number = $2', null),
  ('complaint', 'product', 'number = $2', null),
  ('complaint', 'request_hash', 'number = $2', ''),
  ('complaint', 'token_hash', 'number = $2', 'erased'),
  ('customer_message', 'text', 'number = $2', null),
  ('customer_message', 'answers', 'number = $2', null),
  ('grievance', 'text', 'converted_to = $2', null),
  ('remark_outcome', 'words', 'number = $2', '〔已删除 · erased〕'),
  ('demand_assessment', 'explanation', 'number = $2', '〔已删除 · erased〕'),
  ('demand_assessment', 'evidence', 'number = $2', '[]'),
  ('demand_assessment', 'review_words', 'number = $2', null),
  ('demand_assessment', 'appeal_text', 'number = $2', null),
  ('demand_assessment', 'appeal_words', 'number = $2', null),
  ('complaint_link', 'because', '(number = $2 or other = $2)', null),
  ('complaint_link', 'undone_because', '(number = $2 or other = $2)', null),
  ('information_asked', 'zh', 'request in (select id from information_request r where r.business_unit = $1 and r.number = $2)', '-'),
  ('information_asked', 'en', 'request in (select id from information_request r where r.business_unit = $1 and r.number = $2)', '-'),
  ('information_asked', 'answer', 'request in (select id from information_request r where r.business_unit = $1 and r.number = $2)', null);

-- Tables that the application may only append to stay so: the owner erases, and only within the caller's units.
create function erase_words(unit text, complaint_number text) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  one record;
  touched bigint;
  all_touched bigint := 0;
begin
  if not (unit = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ','))) then
    return 0;
  end if;
  for one in select * from personal_column loop
    execute format('update %I set %I = %s where business_unit = $1 and %s and %I is not null', one.table_name,
      one.column_name, coalesce(quote_literal(one.becomes), 'null'), one.found_by, one.column_name)
      using unit, complaint_number;
    get diagnostics touched = row_count;
    all_touched := all_touched + touched;
  end loop;
  -- What makes the words and the person findable is made of them.
  delete from search_pending where business_unit = unit and number = complaint_number;
  delete from complaint_search where business_unit = unit and number = complaint_number;
  return all_touched;
end $$;
revoke execute on function erase_words(text, text) from public;
grant execute on function erase_words(text, text) to ${app_role};
