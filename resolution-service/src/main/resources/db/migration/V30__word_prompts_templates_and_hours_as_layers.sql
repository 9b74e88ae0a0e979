-- What is said to handlers and customers, as layers of versions: the group's text, and what a unit says instead. Rows are
-- only added; the newest version of an owner and code counts, and one without content follows the group again.
create table wording (
  -- 'group' words what all units use
  business_unit text not null,
  kind text not null check (kind in ('PROMPT', 'TEMPLATE', 'HOURS')),
  code text not null,
  version integer not null check (version >= 1),
  content jsonb,
  because text not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  primary key (business_unit, kind, code, version)
);
call protect_business_unit('wording');
create policy group_is_read_by_all on wording for select using (business_unit = 'group');
grant select, insert on wording to ${app_role};

select set_config('app.business_units', 'group', true);

insert into wording (business_unit, kind, code, version, content, because, changed_by)
select 'group', 'PROMPT', code, 1, jsonb_strip_nulls(jsonb_build_object('stage', stage, 'position', position,
    'channels', case when code = 'control-written' then jsonb_build_array('WEB', 'MOBILE', 'EMAIL', 'LETTER', 'SMS', 'SOCIAL')
      when channel is not null then jsonb_build_array(channel) end,
    'motives', case when motive is not null then jsonb_build_array(motive) end,
    'severities', case when severity is not null then jsonb_build_array(severity) end,
    'zh', text_zh, 'en', text_en, 'retired', false)), 'first version of the product', 'migration'
from stage_prompt where valid_to is null;
drop table stage_prompt;

insert into wording (business_unit, kind, code, version, content, because, changed_by)
select 'group', 'PROMPT', code, 1, jsonb_build_object('stage', stage, 'position', position, 'emotions', emotions,
    'demands', demands, 'channels', channels, 'zh', zh, 'en', en, 'retired', false),
  'first version of the product', 'migration'
from (values
  ('control-angry', 'CONTROL', 3, jsonb '["ANGRY"]', jsonb '[]', jsonb '[]', '客户很生气：先让他说完，不争辩、不打断、不说"您先冷静"。', 'The customer is angry: let them finish; no dispute, no interrupting, never "calm down".'),
  ('control-label', 'CONTROL', 12, jsonb '[]', jsonb '["UNREASONABLE"]', jsonb '[]', '被认定不合理的是这项诉求，不是这个人；仍要完整答复。', 'It is the demand that was found unreasonable, not the person; answer in full all the same.'),
  ('listen-angry', 'LISTEN', 3, jsonb '["ANGRY"]', jsonb '[]', jsonb '[]', '逐条复述客户说的话，问："我理解得对吗？"对方说"对"之后再往下谈。', 'Repeat back point by point and ask "Did I get that right?"; go on only after a yes.'),
  ('listen-worried', 'LISTEN', 4, jsonb '["WORRIED"]', jsonb '[]', jsonb '[]', '先回答现在安不安全、马上做什么，再问细节。', 'Say first whether it is safe now and what happens at once, then ask for details.'),
  ('listen-details', 'LISTEN', 15, jsonb '[]', jsonb '[]', jsonb '[]', '问具体经过：什么时间、什么地点、谁、发生了什么。', 'Ask for details: when, where, who, what happened.'),
  ('rapport-disappointed', 'ESTABLISH_RAPPORT', 5, jsonb '["DISAPPOINTED"]', jsonb '[]', jsonb '[]', '先承认我们没有做到，再说客户原本期待什么。', 'Say first that we fell short, then what the customer had expected.'),
  ('rapport-angry', 'ESTABLISH_RAPPORT', 3, jsonb '["ANGRY"]', jsonb '[]', jsonb '[]', '说出对方的感受："这件事让您很生气，我明白。"不要辩解。', 'Name the feeling: "I understand that this made you angry." No justification.'),
  ('apologise-angry', 'APOLOGISE', 3, jsonb '["ANGRY"]', jsonb '[]', jsonb '[]', '道歉要快、要具体，一次说完；不要和金额一起说。', 'Apologise soon, specifically and once; not together with an amount.'),
  ('apologise-written', 'APOLOGISE', 25, jsonb '[]', jsonb '[]', jsonb '["EMAIL", "LETTER", "WEB"]', '书面道歉署真实姓名和职务。', 'Sign a written apology with your real name and role.'),
  ('resolve-unreasonable', 'RESOLVE', 6, jsonb '[]', jsonb '["UNREASONABLE"]', jsonb '[]', '说明不能满足的依据，给出可以做的替代办法，语气不变。', 'Give the basis of the refusal and an alternative that is possible, in the same tone.'),
  ('resolve-regulator', 'RESOLVE', 7, jsonb '[]', jsonb '[]', jsonb '["REGULATOR"]', '答复客户的同时，按转办期限回复监管部门。', 'Answer the customer and, within its term, the regulator that forwarded the case.')
) as prompt (code, stage, position, emotions, demands, channels, zh, en);

insert into wording (business_unit, kind, code, version, content, because, changed_by)
values ('group', 'HOURS', 'promises', 1, '{"zone": "Asia/Shanghai", "endOfDay": "18:00",
  "restDays": ["SATURDAY", "SUNDAY"], "statutory": true, "retired": false}', 'first version of the product', 'migration');

insert into wording (business_unit, kind, code, version, content, because, changed_by)
select 'group', 'TEMPLATE', code, 1, jsonb_build_object('position', position, 'titleZh', title_zh, 'titleEn', title_en,
    'zh', zh, 'en', en, 'retired', false), 'first version of the product', 'migration'
from (values
  ('first-answer', 10, '首次答复', 'First answer',
   E'您好：\n非常抱歉给您带来了不好的体验。我是负责您这件投诉（{number}）的客服{name}。我们会核实当时的情况。我将在两个工作日内把结果告诉您。期间如有任何问题，请随时联系我。',
   E'Dear customer,\nI am very sorry about what happened. My name is {name} and I handle your complaint {number}. We will investigate what went wrong. I will write to you with the result within 2 working days. If you have any question until then, please contact me.'),
  ('refund', 20, '退款', 'Refund',
   E'您好：\n我是负责{number}的客服{name}。对给您造成的损失，我们深表歉意。我们会为您办理退款。款项将在五个工作日内到账。到账后我会再次联系您确认。',
   E'Dear customer,\nMy name is {name} and I handle your complaint {number}. We apologise for the loss and the trouble. We will refund the price. You will receive the money within 5 working days. I will follow up once it has arrived.'),
  ('replacement', 30, '换货', 'Replacement',
   E'您好：\n我是负责{number}的客服{name}。很抱歉商品没有达到应有的质量。我们会为您更换新品。新品将在三个工作日内送达。收到后如有问题，请直接联系我。',
   E'Dear customer,\nMy name is {name} and I handle your complaint {number}. I am sorry that the product was not as it should be. We will replace it. The new one will be delivered within 3 working days. If anything is wrong with it, please contact me directly.'),
  ('visit', 40, '上门检查', 'Visit',
   E'您好：\n我是负责{number}的客服{name}。给您添了麻烦，非常抱歉。我们会安排工程师上门检查。工程师将在明天下午五点前到达。处理完毕后我会回访，确认您满意。',
   E'Dear customer,\nMy name is {name} and I handle your complaint {number}. I am sorry for the trouble. We will send an engineer to inspect it. The engineer will be with you tomorrow by 5 pm. I will follow up afterwards to make sure everything is right.'),
  ('progress', 50, '进展说明', 'Progress update',
   E'您好：\n我是负责{number}的客服{name}。让您久等了，很抱歉。我们正在核查原因，目前已经……。我会在三个工作日内再次向您说明进展。如需补充情况，请随时联系我。',
   E'Dear customer,\nMy name is {name} and I handle your complaint {number}. I am sorry that this takes time. We are checking the cause; so far … I will write again within 3 working days. If you would like to add anything, please contact me.'),
  ('refusal', 60, '不能满足时的答复', 'When we cannot do what was asked',
   E'您好：\n我是负责{number}的客服{name}。没能让您满意，我们很抱歉。您的诉求我们认真核对过，依据是……，因此这一项不能办理。我们会为您安排替代办法：……。我将在三个工作日内与您确认。如果您不同意，请联系我，我会请主管复核。',
   E'Dear customer,\nMy name is {name} and I handle your complaint {number}. I am sorry that we did not meet your expectation. We have looked at what you asked for with care; the reason why it is not possible is … Instead we will arrange the following: … I will call you within 3 working days. If you do not agree, please contact me and my supervisor will look at it again.'),
  ('delay-notice', 90, '延期说明', 'Delay notice',
   E'您好：\n我们曾答应您："{promise}"。因为{reason}，这件事需要更长的时间，非常抱歉。我们将在{due}前完成。如果这个时间对您不合适，请联系我们。',
   E'Dear customer,\nWe promised you: "{promise}". Because of {reason} it takes longer, and we apologise. It will be done by {due}. If this does not suit you, please contact us.')
) as template (code, position, title_zh, title_en, zh, en);
