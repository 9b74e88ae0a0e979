-- What goes on under a new number is the same customer's, also where the customer was named after it was filed; see NameMatter.
select set_config('app.business_units', (select string_agg(id, ',') from business_unit), true);
with recursive named (business_unit, number, customer) as (
  select f.business_unit, f.goes_on_as, c.customer
  from follow_up f join complaint c on c.business_unit = f.business_unit and c.number = f.number
  where c.customer is not null
  union
  select f.business_unit, f.goes_on_as, n.customer
  from named n join follow_up f on f.business_unit = n.business_unit and f.number = n.number)
update complaint c set customer = n.customer
from named n
where c.business_unit = n.business_unit and c.number = n.number and c.customer is null and c.token_hash <> 'erased';
