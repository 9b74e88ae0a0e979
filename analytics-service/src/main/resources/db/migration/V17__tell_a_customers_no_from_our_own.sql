-- Who had a case taken up again last: the customer, a survey, or staff, whose own finding is not the customer's "not resolved".
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
alter table case_fact add column reopened_because text;
update case_fact c set reopened_because = (
  select r.because from reopening_fact r where r.business_unit = c.business_unit and r.number = c.number
  order by r.round desc limit 1)
where c.reopened_sequence is not null;
alter table case_fact drop column ending;
alter table case_fact add column ending text generated always as (
  case
    when withdrawn_at is not null then null
    when closed_sequence > coalesce(reopened_sequence, 0) then
      case
        when confirmed or word_by_customer and word_sequence > coalesce(reopened_sequence, 0) then 'CONFIRMED'
        when word_told and word_sequence > coalesce(reopened_sequence, 0) then 'TOLD'
        when word_sequence > coalesce(reopened_sequence, 0) then 'SILENT'
        else 'BY_STAFF'
      end
    when resolved_sequence > coalesce(reopened_sequence, 0) then null
    when reopened_sequence is not null and reopened_because is distinct from 'STAFF' then 'NOT_RESOLVED'
  end) stored;

-- A case that is taken up again begins in the first stage; of earlier reopenings only the latest is known with its place in the order.
insert into stage_fact (business_unit, number, sequence, stage, at)
select business_unit, number, reopened_sequence, 'CONTROL', reopened_at from case_fact where reopened_sequence is not null
on conflict do nothing;
