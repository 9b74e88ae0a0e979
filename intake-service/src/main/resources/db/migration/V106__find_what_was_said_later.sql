-- Whether the customer has said more since: what was just filed is not looked for messages.
alter table search_pending add column later boolean not null default false;
-- How many of the customer's later words the keys were made of; see IndexComplaints.
alter table complaint_search add column later int not null default 0;

-- For the look among the newest; see find_by_words.
create index complaint_search_newest on complaint_search ((received_at at time zone 'UTC'), number);

-- What was said before this existed.
select set_config('app.business_units', (select string_agg(id, ',') from business_unit), true);
insert into search_pending (business_unit, number, later)
  select business_unit, number, true from customer_message
  union
  select r.business_unit, r.number, true from information_request r
    join information_asked q on q.business_unit = r.business_unit and q.request = r.id where q.answer is not null;
