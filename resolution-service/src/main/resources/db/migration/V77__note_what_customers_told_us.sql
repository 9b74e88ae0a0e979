-- What a customer answered by phone, at a counter or by letter, as staff was told. It counts apart from the customer's own hand; an
-- acceptance of money that only who granted it was told does not count until somebody else was told it, too.
create table told_answer (
  business_unit text not null,
  id text not null,
  number text not null,
  about text not null check (about in ('REMEDY', 'RESOLUTION')),
  remedy text,
  round integer not null,
  yes boolean not null,
  how text not null check (how in ('PHONE', 'COUNTER', 'LETTER', 'VISIT')),
  words text not null,
  told_by text not null,
  told_at timestamptz not null,
  counted boolean not null,
  primary key (business_unit, id),
  check ((about = 'REMEDY') = (remedy is not null))
);
create index told_answer_of_case on told_answer (business_unit, number, told_at, id);

-- Letters that nobody writes each time: their words are data. {until} is a day.
create table short_letter_text (
  code text primary key,
  text_zh text not null,
  text_en text not null
);
create table short_letter (
  business_unit text not null,
  number text not null,
  id text not null,
  kind text not null check (kind in ('REMEDY', 'SETTLED')),
  text text not null,
  at timestamptz not null,
  primary key (business_unit, number, id)
);

call protect_business_unit('told_answer');
call protect_business_unit('short_letter');
grant select, insert on told_answer, short_letter to ${app_role};
grant select on short_letter_text to ${app_role};

insert into short_letter_text (code, text_zh, text_en) values
  ('TOLD_ACCEPTED', '我们的同事登记：您接受了我们的补救方案，我们这就去办。如果您没有这样说，请在本页告诉我们，我们马上更正。',
   'A colleague has noted that you accept our offer, and we set to work on it. If you did not say so, tell us on this page and we put it right at once.'),
  ('TOLD_DECLINED', '我们的同事登记：您没有接受我们的补救方案。如果您没有这样说，请在本页告诉我们，我们马上更正。',
   'A colleague has noted that you do not accept our offer. If you did not say so, tell us on this page and we put it right at once.'),
  ('TOLD_RESOLVED', '我们的同事登记：您说事情已经解决，我们就此结束处理。如果没有解决，或者您没有这样说，请在 {until} 前在本页告诉我们，我们马上重新处理。',
   'A colleague has noted that it is resolved in your words, so we end our work on it. If it is not, or if you did not say so, tell us on this page by {until} and we take it up again at once.');

-- The customer's words as staff was told go with the others when the person is erased.
create or replace function erase_further_words(unit text, case_number text) returns void
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
  update told_answer set words = '〔已删除 · erased〕' where business_unit = unit and number = case_number;
end $$;
