-- Meeting a customer: where, who was there, what was found and agreed; photos are the complaint's attachments in intake.
create table meeting (
  business_unit text not null,
  id text not null,
  number text not null,
  kind text not null check (kind in ('CUSTOMER_VISIT', 'SITE_INSPECTION', 'AT_OUR_PLACE')),
  held_at timestamptz not null,
  place text not null,
  people text not null,
  findings text not null,
  agreed text,
  photos text not null,
  handoff text,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (business_unit, id)
);
create index meeting_of_case on meeting (business_unit, number, held_at, id);

-- Why an offer is what it is, told to the customer with it.
create table remedy_basis (
  business_unit text not null,
  remedy text not null,
  number text not null,
  basis text not null,
  given_by text not null,
  at timestamptz not null,
  primary key (business_unit, remedy)
);
create index remedy_basis_of_case on remedy_basis (business_unit, number);

call protect_business_unit('meeting');
call protect_business_unit('remedy_basis');
grant select, insert on meeting to ${app_role};
grant select, insert, update on remedy_basis to ${app_role};

-- What is written about an erased person's case beyond its letters; a published lesson names nobody and stays.
create function erase_further_words(unit text, case_number text) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not (unit = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ','))) then
    return;
  end if;
  update final_response set text = '〔已删除 · erased〕' where business_unit = unit and number = case_number;
  update root_cause set direct_cause = '〔已删除 · erased〕', whys = '', cause_behind = '〔已删除 · erased〕'
    where business_unit = unit and number = case_number;
  update corrective_action set text = '〔已删除 · erased〕', settled_words = null, check_words = null
    where business_unit = unit and number = case_number;
  update meeting set place = '-', people = '-', findings = '〔已删除 · erased〕', agreed = null, photos = ''
    where business_unit = unit and number = case_number;
  update remedy_basis set basis = '〔已删除 · erased〕' where business_unit = unit and number = case_number;
end $$;
revoke execute on function erase_further_words(text, text) from public;
grant execute on function erase_further_words(text, text) to ${app_role};
