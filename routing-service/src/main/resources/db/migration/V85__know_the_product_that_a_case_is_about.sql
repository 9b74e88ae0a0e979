-- As the customer wrote it: whoever is skilled in a line of products is asked first. Forgotten with the customer.
alter table routed_case add column product text;
