-- Whoever writes through a gateway without phone or e-mail is known by the account. Of complaints of before, the newest of each conversation is named here;
-- an older one is when somebody looks it up by its number.
select set_config('app.business_units', (select string_agg(id, ',') from business_unit), true);
with named as (
  update complaint c set customer = v.sender
  from gateway_conversation v
  where v.business_unit = c.business_unit and v.number = c.number and v.sender <> 'erased'
    and c.customer is null and c.token_hash <> 'erased'
  returning c.business_unit, c.number)
insert into search_pending (business_unit, number) select business_unit, number from named;

-- It may be the phone as well, beside an account that was known before.
update personal_column set zh = '另一客户编号', en = 'Another customer reference'
where table_name = 'complaint' and column_name = 'email_reference';

-- The site that a customer typed is copied where thanks are said; where a grievance was heard may be somebody's home.
insert into personal_column (table_name, column_name, found_by, becomes, zh, en) values
  ('remark_outcome', 'site', 'number = $2', null, '致谢中的地点', 'Site named in our thanks'),
  ('grievance', 'site', 'converted_to = $2', null, '记下抱怨的地点', 'Where the remark was noted');
