create table resolution (
  business_unit text not null,
  number text not null,
  round integer not null,
  text text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  on_the_spot boolean not null,
  primary key (business_unit, number, round)
);

-- Floors that the law sets, the same for every customer: multiple of the price, at least so much.
create table legal_floor (
  claim text not null,
  jurisdiction text not null,
  multiple numeric not null,
  loss_multiple numeric,
  minimum bigint not null,
  currency text not null,
  source_zh text not null,
  source_en text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (claim, jurisdiction, valid_from)
);
insert into legal_floor values
  ('FRAUD', 'CN', 3, null, 50000, 'CNY', '《消费者权益保护法》第五十五条：退一赔三，不足五百元的为五百元',
   'PRC Consumer Protection Law art. 55: three times the price, at least CNY 500', '2014-03-15T00:00:00Z', null),
  ('FOOD_SAFETY', 'CN', 10, 3, 100000, 'CNY', '《食品安全法》第一百四十八条：价款十倍或损失三倍，不足一千元的为一千元',
   'PRC Food Safety Law art. 148: ten times the price or three times the loss, at least CNY 1,000', '2015-10-01T00:00:00Z', null);

-- Goodwill is discretion: a base by severity, shared out by what the customer is after, and by our own broken promises.
create table goodwill_rule (
  code text not null,
  value numeric not null,
  name_zh text not null,
  name_en text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (code, valid_from)
);
insert into goodwill_rule (code, value, name_zh, name_en, valid_from) values
  ('BASE_S1', 50000, '基数：安全或健康(分)', 'Base: safety or health (fen)', '2026-01-01T00:00:00Z'),
  ('BASE_S2', 30000, '基数：重大损失(分)', 'Base: serious loss (fen)', '2026-01-01T00:00:00Z'),
  ('BASE_S3', 10000, '基数：一般(分)', 'Base: ordinary (fen)', '2026-01-01T00:00:00Z'),
  ('BASE_S4', 3000, '基数：轻微(分)', 'Base: minor (fen)', '2026-01-01T00:00:00Z'),
  ('MOTIVE_REDRESS', 1.0, '诉求系数：要钱', 'Motive: redress', '2026-01-01T00:00:00Z'),
  ('MOTIVE_BOTH', 0.8, '诉求系数：两者', 'Motive: both', '2026-01-01T00:00:00Z'),
  ('MOTIVE_UNKNOWN', 0.6, '诉求系数：未知', 'Motive: unknown', '2026-01-01T00:00:00Z'),
  ('MOTIVE_RECOGNITION', 0.3, '诉求系数：要面子', 'Motive: recognition', '2026-01-01T00:00:00Z'),
  ('LOW_SHARE', 0.4, '下限占上限的比例', 'Share of the upper end that is the lower end', '2026-01-01T00:00:00Z'),
  ('BROKEN_PROMISE_STEP', 0.2, '每个未兑现承诺的加成', 'Added for each promise we broke', '2026-01-01T00:00:00Z'),
  ('BROKEN_PROMISE_MOST', 0.6, '未兑现承诺加成上限', 'Most that broken promises add', '2026-01-01T00:00:00Z'),
  ('ROUND_STEP', 0.1, '每次重开的加成', 'Added for each reopening', '2026-01-01T00:00:00Z');

create table advice (
  business_unit text not null,
  number text not null,
  inputs_hash text not null,
  advice text not null,
  given_to text not null,
  given_at timestamptz not null,
  primary key (business_unit, number, inputs_hash)
);

call protect_business_unit('resolution');
call protect_business_unit('advice');
grant select, insert on resolution, advice to ${app_role};
grant select on legal_floor, goodwill_rule to ${app_role};
