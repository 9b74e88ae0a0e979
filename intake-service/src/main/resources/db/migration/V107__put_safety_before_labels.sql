-- Labels given before a matter became one of safety end; the sweep of assessments takes them from the demand and announces it.
select set_config('app.business_units', (select string_agg(id, ',') from business_unit), true);
with ended as (
  update demand_assessment a set state = 'WITHDRAWN', withdrawn_by = 'demand-policy', withdrawn_at = now(),
    withdrawn_words = '涉及人身安全，先照顾人 · a matter of safety: the person comes first'
  from complaint c
  where c.business_unit = a.business_unit and c.number = a.number and c.severity = 'S1'
    and a.state in ('PROPOSED', 'CONFIRMED', 'APPEALED', 'UPHELD')
  returning a.business_unit, a.number, a.reviewed_by)
insert into tracking_entry (business_unit, number, at, what)
  select business_unit, number, now(), 'DEMAND_LABEL_WITHDRAWN' from ended where reviewed_by is not null;
