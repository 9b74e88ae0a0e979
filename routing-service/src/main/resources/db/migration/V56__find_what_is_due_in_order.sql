-- The due scan reads page after page in exactly this order; without the last two columns every page sorted all that is due.
drop index deadline_next_check;
create index deadline_next_check on deadline (next_check, business_unit, number, deadline, round)
  where next_check is not null;
