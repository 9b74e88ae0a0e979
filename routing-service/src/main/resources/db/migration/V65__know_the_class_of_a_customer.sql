-- The class that a person gave the customer, as it was at the latest triage; service levels may look at it.
alter table routed_case add column customer_class text;
