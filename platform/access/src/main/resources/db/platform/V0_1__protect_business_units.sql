-- Row-level security in one place: every table that belongs to business units is protected by this procedure.
create procedure protect_business_unit(protected_table text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', protected_table);
  execute format('alter table %I force row level security', protected_table);
  -- nullif: after a set_config(…, true) the setting is '' for the next transaction on the connection, not null.
  execute format($policy$
    create policy business_unit_scope on %I
      using (business_unit = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ',')))
      with check (business_unit = any (string_to_array(nullif(current_setting('app.business_units', true), ''), ',')))
  $policy$, protected_table);
end $$;
