create table note (
  id uuid primary key,
  business_unit text not null,
  words text not null
);
call protect_business_unit('note');
grant select, insert on note to ${app_role};

select set_config('app.business_units', 'retail,food', true);
insert into note (id, business_unit, words)
select gen_random_uuid(), unit, 'note ' || n || ' of ' || unit
from unnest(array['retail', 'food']) as unit, generate_series(1, 20) as n;
