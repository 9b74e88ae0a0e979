-- A survey is a versioned definition: an invitation keeps the version it was sent with, so answers are read with the questions asked.
create table survey (
  business_unit text not null,
  code text not null,
  version integer not null,
  valid_from timestamptz not null,
  primary key (business_unit, code, version)
);
call protect_business_unit('survey');

create table survey_question (
  business_unit text not null,
  survey text not null,
  version integer not null,
  position integer not null,
  code text not null check (code in ('csat', 'ces', 'nps', 'resolved', 'comment')),
  scale_from integer,
  scale_to integer,
  required boolean not null,
  text_zh text not null,
  text_en text not null,
  low_zh text,
  low_en text,
  high_zh text,
  high_en text,
  primary key (business_unit, survey, version, position),
  foreign key (business_unit, survey, version) references survey
);
call protect_business_unit('survey_question');

-- The newest row that is valid on the day counts; older rows stay for the question "which rule was in force then?".
create table survey_policy (
  business_unit text not null,
  valid_from timestamptz not null,
  survey text not null,
  delay_minutes integer not null check (delay_minutes >= 0),
  expiry_days integer not null check (expiry_days between 1 and 90),
  reminder_days integer check (reminder_days > 0),
  cool_down_days integer not null check (cool_down_days >= 0),
  low_score integer not null check (low_score between 1 and 5),
  set_by text not null,
  primary key (business_unit, valid_from)
);
call protect_business_unit('survey_policy');

select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

insert into survey
select unit, 'after-closing', 1, '2026-01-01T00:00:00Z'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) unit;

insert into survey_question (business_unit, survey, version, position, code, scale_from, scale_to, required,
  text_zh, text_en, low_zh, low_en, high_zh, high_en)
select unit, 'after-closing', 1, question.*
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) unit,
  (values
    (1, 'resolved', null::integer, null::integer, false, '您的问题解决了吗？', 'Was your problem resolved?',
      '没有', 'No', '解决了', 'Yes'),
    (2, 'csat', 1, 5, true, '您对这次处理满意吗？', 'How satisfied are you with how we handled it?',
      '很不满意', 'Very dissatisfied', '非常满意', 'Very satisfied'),
    (3, 'ces', 1, 7, false, '“这家公司让我轻松地解决了问题。”您同意吗？',
      '“The company made it easy for me to get this settled.” Do you agree?',
      '完全不同意', 'Strongly disagree', '完全同意', 'Strongly agree'),
    (4, 'nps', 0, 10, false, '您有多大可能把我们推荐给朋友？', 'How likely are you to recommend us to a friend?',
      '完全不可能', 'Not at all likely', '非常可能', 'Extremely likely'),
    (5, 'comment', null, null, false, '还有什么想告诉我们的？', 'Is there anything else you want to tell us?',
      null, null, null, null)
  ) question;

insert into survey_policy
select unit, '2026-01-01T00:00:00Z', 'after-closing', 1440, 14, 7, 30, 2, 'group template'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) unit;

-- In the demonstration a survey opens at once and the same person may be asked again, so that one sitting shows it all.
insert into survey_policy
select unit, '2026-01-02T00:00:00Z', 'after-closing', 0, 14, 7, 0, 2, 'demonstration'
from unnest(array['retail', 'food', 'pharmacy', 'property', 'healthcare', 'cement']) unit
where '${demo}' = 'true';

grant select on survey, survey_question to ${app_role};
grant select, insert on survey_policy to ${app_role};
