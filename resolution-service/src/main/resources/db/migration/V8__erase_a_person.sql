-- Replies and resolutions are append-only for the application; erasing a person is the one exception, done by the owner.
create function erase_words(unit text, case_number text) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not (unit = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ','))) then
    return;
  end if;
  update case_file set customer = null where business_unit = unit and number = case_number;
  update reply set text = '〔已删除 · erased〕', override_reason = case when override_reason is null then null else '-' end
    where business_unit = unit and number = case_number;
  update promise set text = '〔已删除 · erased〕' where business_unit = unit and number = case_number;
  update resolution set text = '〔已删除 · erased〕' where business_unit = unit and number = case_number;
  update remedy set text = null, payee = case when payee is null then null else 'erased' end
    where business_unit = unit and number = case_number;
  update approval set payee = 'erased', because = null where business_unit = unit and number = case_number;
  -- A payout that is not settled still has to reach its payee.
  update payout set payee = 'erased' where business_unit = unit and number = case_number
    and state in ('PAID', 'CANCELLED', 'REVERSED');
  update timeline_entry set detail = null where business_unit = unit and number = case_number;
  delete from advice where business_unit = unit and number = case_number;
end $$;
revoke execute on function erase_words(text, text) from public;
grant execute on function erase_words(text, text) to ${app_role};
