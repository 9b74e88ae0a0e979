-- Answers that a colleague heard and wrote down, and requests that ended with a reply in the customer's own words.
alter table information_asked add column answered_by text;
alter table information_request add column replied_at timestamptz;
