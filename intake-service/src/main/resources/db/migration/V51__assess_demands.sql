-- Why a demand may be called unreasonable: a closed list, each reason with the evidence it needs.
create table demand_reason (
  code text primary key,
  zh text not null,
  en text not null,
  evidence_zh text not null,
  evidence_en text not null,
  customer_zh text not null,
  customer_en text not null,
  position int not null
);
grant select on demand_reason to ${app_role};
insert into demand_reason values
  ('FAR_ABOVE_LOSS', '要求远超法定标准和已证实的损失', 'Far above the legal floor and the proven loss',
    '法定计算、损失凭证', 'calculation of the legal floor, proof of the loss',
    '目前的要求明显高于法律规定和已核实的损失', 'it is clearly above what the law provides and the loss that could be verified', 1),
  ('NOT_OUR_FAULT', '已查明与我方商品或服务无关', 'Shown not to come from our product or service',
    '检测报告、监控、第三方结论', 'test report, recording, finding of a third party',
    '核查结果表明问题不是由我们的商品或服务造成的', 'the examination showed that our product or service was not the cause', 2),
  ('CONTRADICTED_BY_EVIDENCE', '所述事实与证据不符', 'Contradicted by the evidence',
    '订单、监控、物流或收银记录', 'order, recording, delivery or till record',
    '所述情况与现有记录不一致', 'what was described differs from the records', 3),
  ('SETTLED_BEFORE', '同一事项已经补救完毕且没有新的事实', 'The same matter was put right already and nothing new is known',
    '此前的编号和补救凭证', 'earlier number and proof of the remedy',
    '同一事项此前已经处理完毕，没有新的情况', 'the same matter was put right before and nothing new is known', 4),
  ('IMPOSSIBLE_OR_UNLAWFUL', '要求无法做到或违反法律', 'Impossible or against the law',
    '法律条文或技术说明', 'the provision, or a technical statement',
    '目前的要求无法做到或法律不允许', 'it cannot be done or the law does not allow it', 5),
  ('UNDER_THREAT', '以威胁或要挟提出', 'Made under threat',
    '原话、录音或截图', 'the words, a recording or a screenshot',
    '该要求是以威胁方式提出的', 'it was made under threat', 6);

create table demand_policy (
  business_unit text primary key,
  review_days int not null check (review_days between 1 and 30),
  valid_days int not null check (valid_days between 1 and 365),
  appeal_days int not null check (appeal_days between 1 and 30)
);

create table demand_assessment (
  business_unit text not null,
  id uuid not null,
  number text not null,
  state text not null check (state in
    ('PROPOSED', 'CONFIRMED', 'REFUSED', 'LAPSED', 'APPEALED', 'UPHELD', 'OVERTURNED', 'EXPIRED')),
  reason text not null references demand_reason,
  explanation text not null,
  evidence jsonb not null,
  proposed_by text not null,
  proposed_rank int not null,
  proposed_at timestamptz not null,
  review_due timestamptz not null,
  reviewed_by text,
  reviewed_rank int,
  reviewed_at timestamptz,
  review_words text,
  expires_at timestamptz,
  appeal_text text,
  appealed_at timestamptz,
  appeal_due timestamptz,
  appeal_decided_by text,
  appeal_decided_at timestamptz,
  appeal_words text,
  primary key (business_unit, id),
  check (reviewed_by is null or reviewed_by <> proposed_by),
  check (appeal_decided_by is null or appeal_decided_by not in (proposed_by, reviewed_by))
);
create index demand_assessment_of on demand_assessment (business_unit, number, proposed_at);
create unique index demand_assessment_live on demand_assessment (business_unit, number)
  where state in ('PROPOSED', 'CONFIRMED', 'APPEALED', 'UPHELD');
-- A label that a triage gave alone is looked for by time.
create index complaint_unreasonable on complaint (business_unit, number) where demand = 'UNREASONABLE';

call protect_business_unit('demand_policy');
call protect_business_unit('demand_assessment');
grant select, insert, update on demand_policy, demand_assessment to ${app_role};

select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
insert into demand_policy (business_unit, review_days, valid_days, appeal_days) select id, 3, 90, 7 from business_unit;
