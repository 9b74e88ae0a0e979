-- Which references of a unit are one customer. A link is kept as it was said, never a rewriting of rows: taken back, nothing is left of it.
create table if not exists customer_link (
  business_unit text not null,
  id text not null,
  kept text not null,
  merged text not null,
  undone boolean not null,
  primary key (business_unit, id)
);
create index if not exists customer_link_kept on customer_link (business_unit, kept) where not undone;
create index if not exists customer_link_merged on customer_link (business_unit, merged) where not undone;
do $protect$ begin
  if not (select relrowsecurity from pg_class where oid = 'customer_link'::regclass) then
    call protect_business_unit('customer_link');
  end if;
end $protect$;
grant select, insert, update on customer_link to ${app_role};

-- All references of a customer, along the links in both directions, as far as they go.
create or replace function one_customer(unit text, reference text) returns setof text
  language sql stable rows 2 as $$
  with recursive linked (customer) as (
    select reference
    union
    select case when link.kept = linked.customer then link.merged else link.kept end
    from linked join customer_link link on linked.customer in (link.kept, link.merged)
    where link.business_unit = unit and not link.undone)
  select customer from linked $$;

-- The same, and nobody links or separates customers of the unit until the transaction ends: who sums under locks sums over all of them.
create or replace function held_customer(unit text, reference text) returns setof text
  language plpgsql volatile rows 2 as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('customer-link/' || unit, 12));
  return query select one_customer(unit, reference);
end $$;

create or replace view merged_customer with (security_invoker = true) as
  select business_unit, reference, (select min(one) from one_customer(business_unit, reference) as one) as customer
  from (
    select business_unit, kept as reference from customer_link where not undone
    union
    select business_unit, merged from customer_link where not undone) as references_of_links;
grant select on merged_customer to ${app_role};
