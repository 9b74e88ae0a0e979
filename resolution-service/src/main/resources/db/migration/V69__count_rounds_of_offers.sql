-- Which round of offers a remedy belongs to: a new one begins when the customer declines. The customer's comment is intake's; its id is here.
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
alter table remedy
  add column round integer not null default 1 check (round >= 1),
  add column answered_at timestamptz,
  add column answer_comment text;
update remedy set round = 1 + (select count(*) from remedy before
  where before.business_unit = remedy.business_unit and before.number = remedy.number and before.state = 'DECLINED'
    and (before.proposed_at, before.id) < (remedy.proposed_at, remedy.id));
