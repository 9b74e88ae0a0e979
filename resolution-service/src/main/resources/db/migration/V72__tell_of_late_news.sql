-- What happened to a case when we thought that we were done: the customer wrote, or a payment came back. A row stays until a person
-- attends to it, and while it is there no silence settles the case.
create table late_news (
  business_unit text not null,
  number text not null,
  what text not null check (what in ('CUSTOMER_WROTE', 'PAYMENT_CAME_BACK')),
  at timestamptz not null,
  primary key (business_unit, number, what)
);
create index late_news_oldest on late_news (at, number, what);
call protect_business_unit('late_news');
grant select, insert, delete on late_news to ${app_role};

-- Who wrote before there was such a list: closed cases whose newest entry is the customer's.
select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
insert into late_news (business_unit, number, what, at)
select f.business_unit, f.number, 'CUSTOMER_WROTE', newest.at
from case_file f
  join lateral (
    select t.at, t.what from timeline_entry t where t.business_unit = f.business_unit and t.number = f.number
    order by t.at desc, t.id desc limit 1) newest on newest.what in ('customer-wrote', 'answer-without-offer')
where f.state in ('RESOLVED', 'CLOSED');
