-- Whose law a unit works under is a rule, too.
alter table rule_version drop constraint rule_version_subject_check;
alter table rule_version add constraint rule_version_subject_check
  check (subject in ('TIERS', 'COUNTING', 'RECORD', 'PATIENCE', 'CLOSING', 'GOODWILL', 'FLOORS', 'PLACE'));

select set_config('app.business_units', 'group', true);
insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
values ('group', 'PLACE', 1, '2026-01-01', '{"jurisdiction": "CN"}', 'where all units worked until now',
  'the law of a place is looked up by a rule', 'migration');

-- The weights by which the balance point looks at a customer's value, beside those that hold; from today, and in every later version.
create temporary table more_weights on commit drop as
select jsonb_agg(jsonb_build_object('code', code, 'value', value, 'nameZh', zh, 'nameEn', en) order by code) as weights
from (values
  ('MARGIN', 0.25, '毛利率', 'Margin'),
  ('YEARS', 2, '按多少年计算', 'Years that are counted'),
  ('KEPT_SOLVED_SMALL', 0.70, '小损失：解决后留下的比例（95/70/46/37 表）', 'Small loss: share that stays when solved (table 95/70/46/37)'),
  ('KEPT_UNSOLVED_SMALL', 0.46, '小损失：没解决时留下的比例', 'Small loss: share that stays when not solved'),
  ('KEPT_SOLVED_LARGE', 0.54, '大损失：解决后留下的比例（82/54/19/9 表）', 'Large loss: share that stays when solved (table 82/54/19/9)'),
  ('KEPT_UNSOLVED_LARGE', 0.19, '大损失：没解决时留下的比例', 'Large loss: share that stays when not solved'),
  ('COST_PER_ROUND', 3000, '每轮处理的成本（分）', 'Cost of handling a round (fen)'),
  ('REACH_PER_FOLLOWER', 1, '每位粉丝的影响（分）', 'Reach: per follower (fen)'),
  ('REACH_FOLLOWERS_MOST', 5000, '粉丝影响的上限（分）', 'Reach: most that followers add (fen)'),
  ('REACH_PUBLIC_POST', 3000, '公开帖子的影响（分）', 'Reach: a public post (fen)'),
  ('REACH_REGULATOR', 3000, '监管转办的影响（分）', 'Reach: from a regulator (fen)'),
  ('VALUE_LEAST', 0.8, '客户价值最低使金额变为几倍', 'Least that customer value makes of the amount'),
  ('VALUE_MOST', 1.5, '客户价值最高使金额变为几倍', 'Most that customer value makes of the amount')
) as more (code, value, zh, en);

insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
select 'group', 'GOODWILL', last.version + row_number() over (order by held.valid_from),
  greatest(held.valid_from, current_date),
  jsonb_build_object('weights', held.content -> 'weights' || more.weights), 'assumptions to be replaced by the group''s own figures',
  'the balance point looks at the value of the customer and the cost of the case', 'migration'
from (
  select distinct on (valid_from) valid_from, content from rule_version
  where business_unit = 'group' and subject = 'GOODWILL' and valid_from >= (
    select max(valid_from) from rule_version
    where business_unit = 'group' and subject = 'GOODWILL' and valid_from <= current_date)
  order by valid_from, version desc) held,
  (select max(version) as version from rule_version where business_unit = 'group' and subject = 'GOODWILL') last,
  more_weights more;
drop table more_weights;

-- What a comparison of customer classes asks of an advice; low and high as if nothing had been granted yet. Null for advice of before.
alter table advice add column customer_class text;
alter table advice add column value_use text check (value_use in ('KNOWN', 'NEUTRAL', 'UNREACHABLE'));
alter table advice add column floor bigint;
alter table advice add column floor_currency text;
alter table advice add column low bigint;
alter table advice add column high bigint;
alter table advice add column neutral bigint;
alter table advice add column currency text;
-- When the same advice was given last; what it says is never changed.
alter table advice add column last_given_at timestamptz;
grant update (last_given_at) on advice to ${app_role};
create index advice_given on advice (business_unit, given_at);
