-- How long a customer may object before a proposed resolution counts, and how long a closed case can be taken up again.
create table closing_rule (
  business_unit text primary key,
  objection_days integer not null check (objection_days between 1 and 90),
  reopen_days integer not null check (reopen_days between 1 and 365)
);

-- What is written to the customer when a case ends; {text}, {right} and {until} are filled in.
create table closing_text (
  code text primary key,
  text_zh text not null,
  text_en text not null
);

-- Where a customer may go after our final response, and how long: the words that a regime prescribes.
create table further_right (
  code text not null,
  name_zh text not null,
  name_en text not null,
  text_zh text not null,
  text_en text not null,
  source text not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  primary key (code, valid_from)
);

create table settlement_notice (
  business_unit text not null,
  number text not null,
  round integer not null,
  text text not null,
  at timestamptz not null,
  primary key (business_unit, number, round)
);

create table final_response (
  business_unit text not null,
  number text not null,
  round integer not null,
  outcome text not null check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
  further_right text not null,
  text text not null,
  given_by text not null,
  at timestamptz not null,
  primary key (business_unit, number, round)
);
create index case_file_awaiting_word on case_file (resolved_at, number) where state = 'RESOLVED';

call protect_business_unit('closing_rule');
call protect_business_unit('settlement_notice');
call protect_business_unit('final_response');
grant select on closing_rule, closing_text, further_right to ${app_role};
grant select, insert on settlement_notice, final_response to ${app_role};

select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);
insert into closing_rule (business_unit, objection_days, reopen_days)
select unit, 7, 30 from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) as unit;

insert into closing_text (code, text_zh, text_en) values
  ('SETTLED', '我们请您确认问题是否解决，至今没有收到异议，这件事先按已解决结束。如果没有解决，请在 {until} 前在本页告诉我们，我们马上重新处理。',
   'We asked whether it is resolved and heard no objection, so it counts as resolved for now. If it is not, tell us on this page by {until} and we take it up again at once.'),
  ('UPHELD', '这是我们对您投诉的最终答复。我们认为您说得对。

{text}

{right}', 'This is our final response to your complaint. We find that you are right.

{text}

{right}'),
  ('PARTLY_UPHELD', '这是我们对您投诉的最终答复。我们认为您说的部分成立。

{text}

{right}', 'This is our final response to your complaint. We find that you are right in part.

{text}

{right}'),
  ('NOT_UPHELD', '这是我们对您投诉的最终答复。经核实，我们不能同意您的要求，理由如下。

{text}

{right}', 'This is our final response to your complaint. Having looked into it, we do not agree, for these reasons.

{text}

{right}');

insert into further_right (code, name_zh, name_en, text_zh, text_en, source, valid_from) values
  ('CN_CONSUMER', '消费者（12315）', 'Consumers (12315)',
   '如果您不接受这一答复，可以拨打 12315 或 12345 请求调解，也可以申请仲裁或向人民法院起诉。',
   'If you do not accept this response, you may ask for mediation through 12315 or 12345, apply for arbitration where agreed, or go to court.',
   '《消费者权益保护法》第三十九条', '2014-03-15T00:00:00Z'),
  ('UK_DISP', '英国金融服务（DISP）', 'UK financial services (DISP)',
   '您有权在本函之日起六个月内将投诉免费提交英国金融申诉专员服务（Financial Ombudsman Service, www.financial-ombudsman.org.uk）。逾期除特殊情形外，未经我方同意该机构不能受理。',
   'You have the right to refer your complaint to the Financial Ombudsman Service, free of charge, but you must do so within six months of the date of this letter. If you do not, the Ombudsman will not have our permission to consider it except in very limited circumstances. www.financial-ombudsman.org.uk',
   'FCA Handbook DISP 1.6.2 R, DISP 1 Annex 3', '2016-01-01T00:00:00Z'),
  ('US_CFPB', '美国消费者金融（CFPB）', 'US consumer finance (CFPB)',
   '如果您不接受这一答复，可以向消费者金融保护局提交投诉：www.consumerfinance.gov/complaint。',
   'If you do not accept this response, you may submit a complaint to the Consumer Financial Protection Bureau: www.consumerfinance.gov/complaint.',
   '12 U.S.C. 5534', '2012-01-01T00:00:00Z');
