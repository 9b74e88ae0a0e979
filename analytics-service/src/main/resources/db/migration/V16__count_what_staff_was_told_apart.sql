-- A yes that staff was told by phone, at a counter or by letter is neither the customer's own answer nor silence.
alter table case_fact drop column ending;
alter table case_fact add column word_told boolean;
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
    when reopened_sequence is not null then 'NOT_RESOLVED'
  end) stored;
