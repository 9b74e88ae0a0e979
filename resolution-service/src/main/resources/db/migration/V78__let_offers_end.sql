-- An offer that nobody answers is brought to mind once and ends after a time; what pays the legal floor does not end, for the law does
-- not. Until when an offer holds is fixed when it is made, whatever the rule becomes later; look_at is when it is looked at next.
alter table rule_version drop constraint rule_version_subject_check;
alter table rule_version add constraint rule_version_subject_check
  check (subject in ('TIERS', 'COUNTING', 'RECORD', 'PATIENCE', 'CLOSING', 'OFFERS', 'GOODWILL', 'FLOORS', 'PLACE'));

select set_config('app.business_units', 'group,retail,food,pharmacy,property,healthcare,cement', true);
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
values ('group', 'OFFERS', 1, '2026-01-01', '{"remindDays": 7, "endDays": 30}', 'group default',
  'an offer that nobody answers holds budgets for ever', 'migration');

alter table remedy
  add column ends_at timestamptz,
  add column look_at timestamptz,
  add column lapsed_at timestamptz;
create index remedy_to_look_at on remedy (look_at, id) where state = 'GRANTED' and look_at is not null;

-- Offers that are out already hold as long from now on.
update remedy set look_at = now() + interval '7 days', ends_at = case when exists (select 1 from floor_redress f
    where f.business_unit = remedy.business_unit and f.remedy = remedy.id) then null else now() + interval '30 days' end
where state = 'GRANTED' and type in ('REDRESS', 'CORRECTION');

insert into short_letter_text (code, text_zh, text_en) values
  ('OFFER_UNTIL', '这个方案到 {until} 前有效，请告诉我们您是否接受。', 'This offer holds until {until}; please tell us whether you accept it.'),
  ('OFFER_REMINDER', '我们还在等您答复我们的补救方案。您可以在本页答复，也可以打电话告诉我们。',
   'We are still waiting for your answer to our offer. You can answer on this page, or by phone.'),
  ('OFFER_REMINDER_UNTIL', '我们还在等您答复我们的补救方案，它到 {until} 前有效。您可以在本页答复，也可以打电话告诉我们。',
   'We are still waiting for your answer to our offer, which holds until {until}. You can answer on this page, or by phone.'),
  ('OFFER_ENDED', '我们一直没有收到您对补救方案的答复，这个方案现在已到期。如果您仍然需要，请在本页告诉我们，我们重新为您考虑。',
   'We have had no answer to our offer, and it has now come to its end. If you still want it, tell us on this page and we look at it again.');
