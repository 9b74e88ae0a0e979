-- The word that ended a case, the latest: the customer's own, or none within the time to object.
alter table case_fact add column word_sequence bigint, add column word_by_customer boolean;
-- How a case stands with its customer: confirmed, silent, closed by staff before either, or not resolved; null while it is still ours to
-- do or the customer's to say.
alter table case_fact add column ending text generated always as (
  case
    when withdrawn_at is not null then null
    when closed_sequence > coalesce(reopened_sequence, 0) then
      case
        when confirmed or word_by_customer and word_sequence > coalesce(reopened_sequence, 0) then 'CONFIRMED'
        when word_sequence > coalesce(reopened_sequence, 0) then 'SILENT'
        else 'BY_STAFF'
      end
    when resolved_sequence > coalesce(reopened_sequence, 0) then null
    when reopened_sequence is not null then 'NOT_RESOLVED'
  end) stored;
