-- A response is append-only for the application; erasing a person is the one exception, done by the owner. The scores stay.
create function erase_words(unit text, case_number text) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not (unit = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ','))) then
    return;
  end if;
  update survey_response set comment = null where business_unit = unit and number = case_number;
  update surveyed_case set customer = null, tracking_token_hash = 'erased'
    where business_unit = unit and number = case_number;
  update invitation set customer = null where business_unit = unit and number = case_number;
  update invitation set state = 'VOIDED', because = 'ERASED', token_hash = null
    where business_unit = unit and number = case_number and state in ('PENDING', 'SENT');
end $$;
revoke execute on function erase_words(text, text) from public;
grant execute on function erase_words(text, text) to ${app_role};
