-- What the handler is reminded of, per stage; a null motive, channel or severity fits every case.
create table stage_prompt (
  code text primary key,
  stage text not null,
  motive text,
  channel text,
  severity text,
  position integer not null,
  text_zh text not null,
  text_en text not null,
  valid_from timestamptz not null default '2026-01-01T00:00:00Z',
  valid_to timestamptz
);
create index stage_prompt_of_stage on stage_prompt (stage, position);

insert into stage_prompt (code, stage, motive, channel, severity, position, text_zh, text_en) values
  ('control-neutral', 'CONTROL', null, null, null, 10, '保持中立：先弄清事实，不急着判断谁对谁错。', 'Stay neutral: facts first, no verdict on who is right.'),
  ('control-breathe', 'CONTROL', null, 'PHONE', null, 20, '放慢语速，等客户说完再开口，不要打断。', 'Slow down and let the customer finish; do not interrupt.'),
  ('control-counter', 'CONTROL', null, 'COUNTER', null, 20, '请客户到安静的地方坐下，递一杯水。', 'Offer a quiet place to sit and a glass of water.'),
  ('control-written', 'CONTROL', null, 'WEB', null, 20, '先把来信完整读两遍，再动笔。', 'Read the whole message twice before you write.'),
  ('control-safety', 'CONTROL', null, null, 'S1', 5, '涉及人身安全：先问客户现在是否需要就医，再谈其他。', 'Safety case: ask first whether the customer needs medical help now.'),
  ('listen-repeat', 'LISTEN', null, null, null, 10, '用自己的话复述客户的诉求，请客户确认。', 'Repeat the demand back in your own words and ask whether that is right.'),
  ('listen-no-dispute', 'LISTEN', null, null, null, 20, '不争辩，不解释内部流程。', 'Do not argue and do not explain internal procedure.'),
  ('listen-money', 'LISTEN', 'REDRESS', null, null, 30, '问清损失：买了什么、花了多少、还有哪些花费，留下凭证。', 'Ask what was bought, what it cost, what else was spent; note the evidence.'),
  ('listen-face', 'LISTEN', 'RECOGNITION', null, null, 30, '问清当时谁说了什么、做了什么，客户哪里觉得不被尊重。', 'Ask who said and did what, and where the customer felt disregarded.'),
  ('listen-evidence', 'LISTEN', null, null, 'S1', 5, '请客户保留实物、包装、票据和就诊记录。', 'Ask the customer to keep the item, packaging, receipt and medical record.'),
  ('rapport-empathy', 'ESTABLISH_RAPPORT', null, null, null, 10, '先说感受再说事情:"换了我也会着急。"', 'Feelings before facts: "I would be upset, too."'),
  ('rapport-name', 'ESTABLISH_RAPPORT', null, null, null, 20, '称呼客户，并说出自己的姓名和职务。', 'Use the customer''s name and give your own name and role.'),
  ('rapport-thank', 'ESTABLISH_RAPPORT', 'RECOGNITION', null, null, 30, '感谢客户花时间告诉我们，说明这会带来什么改变。', 'Thank the customer for telling us and say what it will change.'),
  ('rapport-both', 'ESTABLISH_RAPPORT', 'BOTH', null, null, 30, '先谈态度，再谈金额；不要一上来就谈钱。', 'Respect first, then the amount; do not open with money.'),
  ('apologise-clear', 'APOLOGISE', null, null, null, 10, '为客户的遭遇道歉，不加"但是"。', 'Apologise for what happened to the customer, without a "but".'),
  ('apologise-own', 'APOLOGISE', null, null, null, 20, '不把责任推给同事、供应商或系统。', 'Do not pass the blame to colleagues, suppliers or systems.'),
  ('apologise-person', 'APOLOGISE', 'RECOGNITION', null, null, 30, '由当事人或主管当面或电话致歉，效果最好。', 'Best from the person concerned or the supervisor, in person or by phone.'),
  ('resolve-concrete', 'RESOLVE', null, null, null, 10, '说清做什么、谁来做、什么时候完成。', 'Say what will be done, by whom, and by when.'),
  ('resolve-promise', 'RESOLVE', null, null, null, 20, '只承诺做得到的，并登记为承诺跟踪。', 'Promise only what can be kept, and record it as a promise.'),
  ('resolve-money', 'RESOLVE', 'REDRESS', null, null, 30, '先看法定底线，再看授权额度和参考区间。', 'Legal floor first, then your authority and the advised range.'),
  ('resolve-face', 'RESOLVE', 'RECOGNITION', null, null, 30, '说明已经改了什么，并邀请客户监督；钱不是重点。', 'Say what has been changed and invite the customer to check; money is not the point.'),
  ('resolve-safety', 'RESOLVE', null, null, 'S1', 5, '封存同批次产品并上报质量部门，再谈补救。', 'Hold the batch and inform quality before talking about remedies.'),
  ('resolve-ask', 'RESOLVE', null, null, null, 40, '问一句:"这样处理，您看可以吗?"', 'Ask: "Does this settle it for you?"');
grant select on stage_prompt to ${app_role};
