-- Late news that comes again while nobody has read the first keeps both times: at is how long somebody waits, newest is what a person must
-- have seen to be done with it.
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
alter table late_news add column newest timestamptz;
update late_news set newest = at;
alter table late_news alter column newest set not null;
grant update (at, newest) on late_news to ${app_role};
