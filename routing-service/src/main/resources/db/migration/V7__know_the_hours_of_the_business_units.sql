select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

insert into calendar (business_unit, version, zone, week, valid_from, source, changed_by)
select unit, 1, 'Asia/Shanghai',
  (select jsonb_object_agg(day, cast(hours as jsonb)) from unnest(string_to_array(days, ',')) day),
  date '2020-01-01', 'opening hours of the customer desk, first version of the product', 'migration'
from (values
  ('retail', 'MON,TUE,WED,THU,FRI,SAT,SUN', '[["09:00","21:00"]]'),
  ('food', 'MON,TUE,WED,THU,FRI,SAT,SUN', '[["08:00","22:00"]]'),
  ('pharmacy', 'MON,TUE,WED,THU,FRI,SAT,SUN', '[["08:30","20:30"]]'),
  ('property', 'MON,TUE,WED,THU,FRI,SAT', '[["08:30","12:00"],["13:30","18:00"]]'),
  ('healthcare', 'MON,TUE,WED,THU,FRI', '[["08:00","12:00"],["14:00","17:30"]]'),
  ('cement', 'MON,TUE,WED,THU,FRI', '[["09:00","12:00"],["13:00","18:00"]]')
) as desk (unit, days, hours);

-- Desks with an office week close on the statutory holidays of 2026; the others work every day of the year.
insert into calendar_override (business_unit, version, day, hours, name, source)
select unit, 1, cast(day as date), jsonb '[]', name,
  'State Council General Office, arrangement of public holidays in 2026'
from (values ('property'), ('healthcare'), ('cement')) as office (unit),
  (values
    ('元旦 New Year', date '2026-01-01', date '2026-01-03'),
    ('春节 Spring Festival', date '2026-02-15', date '2026-02-23'),
    ('清明节 Qingming', date '2026-04-04', date '2026-04-06'),
    ('劳动节 Labour Day', date '2026-05-01', date '2026-05-05'),
    ('端午节 Dragon Boat', date '2026-06-19', date '2026-06-21'),
    ('中秋节 Mid-Autumn', date '2026-09-25', date '2026-09-27'),
    ('国庆节 National Day', date '2026-10-01', date '2026-10-07')
  ) as holiday (name, first, last),
  generate_series(first, last, interval '1 day') as day;

-- 调休: make-up days on which those desks work their ordinary hours although it is a weekend.
insert into calendar_override (business_unit, version, day, hours, name, source)
select c.business_unit, 1, day, c.week -> 'MON', '调休上班 make-up working day',
  'State Council General Office, arrangement of public holidays in 2026'
from calendar c, unnest(array[date '2026-01-04', date '2026-02-14', date '2026-02-28', date '2026-05-09',
  date '2026-09-20', date '2026-10-10']) as day
where c.business_unit in ('property', 'healthcare', 'cement') and c.version = 1;
