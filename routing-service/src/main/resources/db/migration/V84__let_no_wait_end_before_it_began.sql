-- A case that ended before it was taken up here had its wait ended at the time of the event, before it began.
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
update waiting_spell set ended_at = began_at where ended_at < began_at;
