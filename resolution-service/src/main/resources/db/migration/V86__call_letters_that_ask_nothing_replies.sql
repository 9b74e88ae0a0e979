-- A letter about an offer or its payment that asks for no answer is a reply; only what brings an offer to mind still asks.
alter table short_letter drop constraint short_letter_kind_check,
  add constraint short_letter_kind_check check (kind in ('REPLY', 'REMEDY', 'SETTLED'));
select set_config('app.business_units', 'group,retail,food,pharmacy,property,healthcare,cement', true);
update short_letter set kind = 'REPLY' where kind = 'REMEDY' and id not like 'remind-%';
