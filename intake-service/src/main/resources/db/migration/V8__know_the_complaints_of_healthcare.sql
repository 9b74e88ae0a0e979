select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

insert into taxonomy_dimension (business_unit, code, zh, en, position) values
  ('healthcare', 'clinical', '诊疗质量', 'Clinical care', 1),
  ('healthcare', 'safety', '患者安全', 'Patient safety', 2),
  ('healthcare', 'access', '预约与等候', 'Access and waiting', 3),
  ('healthcare', 'service', '沟通与态度', 'Communication and attitude', 4),
  ('healthcare', 'billing', '收费与医保', 'Billing and insurance', 5),
  ('healthcare', 'environment', '环境设施', 'Environment and facilities', 6),
  ('healthcare', 'records', '病历与隐私', 'Records and privacy', 7),
  ('healthcare', 'other', '其他', 'Other', 8);

insert into taxonomy_item (business_unit, code, dimension, zh, en, rollup, position) values
  ('healthcare', 'treatment-outcome', 'clinical', '疗效与治疗争议', 'Treatment outcome', 'product-quality', 1),
  ('healthcare', 'diagnosis', 'clinical', '诊断差错或延误', 'Wrong or late diagnosis', 'product-safety', 2),
  ('healthcare', 'nursing', 'clinical', '护理', 'Nursing', 'service-process', 3),
  ('healthcare', 'over-treatment', 'clinical', '过度检查治疗', 'Unnecessary tests or treatment', 'service-process', 4),
  ('healthcare', 'medication-error', 'safety', '用药差错', 'Medication error', 'product-safety', 5),
  ('healthcare', 'fall-injury', 'safety', '跌倒与院内伤害', 'Fall or injury in care', 'product-safety', 6),
  ('healthcare', 'appointment', 'access', '预约挂号', 'Appointment', 'service-process', 7),
  ('healthcare', 'waiting-time', 'access', '等候过久', 'Waiting', 'waiting', 8),
  ('healthcare', 'staff-attitude', 'service', '服务态度', 'Staff attitude', 'service-attitude', 9),
  ('healthcare', 'explanation', 'service', '解释告知不足', 'Explanation missing', 'information', 10),
  ('healthcare', 'overcharge', 'billing', '收费差错', 'Overcharge', 'price-billing', 11),
  ('healthcare', 'insurance', 'billing', '医保报销', 'Insurance', 'price-billing', 12),
  ('healthcare', 'hygiene', 'environment', '卫生', 'Hygiene', 'environment', 13),
  ('healthcare', 'facilities', 'environment', '设施设备', 'Facilities', 'facility', 14),
  ('healthcare', 'report-records', 'records', '报告与病历', 'Reports and records', 'information', 15),
  ('healthcare', 'privacy', 'records', '隐私泄露', 'Privacy', 'privacy', 16),
  ('healthcare', 'other', 'other', '其他', 'Other', 'other', 17);

-- Weight 3 names the matter, weight 1 only hints at it.
insert into taxonomy_keyword (business_unit, item, phrase, weight)
select 'healthcare', item, phrase, weight
from (values
  ('treatment-outcome', 3, '没治好|越治越重|治疗效果|没有效果|复发|手术失败|treatment failed|got worse|no improvement|outcome'),
  ('treatment-outcome', 1, '疗效|治疗|手术|treatment'),
  ('diagnosis', 3, '误诊|漏诊|诊断错|没检查出来|misdiagnos*|wrong diagnosis|missed diagnosis|late diagnosis'),
  ('diagnosis', 1, '诊断|检查|diagnosis'),
  ('nursing', 3, '护士|扎针|打针|输液|换药不及时|护理|nurse|injection|drip|nursing'),
  ('nursing', 1, '按铃|没人来|bedside'),
  ('over-treatment', 3, '过度医疗|过度检查|重复检查|没必要的检查|开一堆药|unnecessary test|overtreatment|repeated tests'),
  ('over-treatment', 1, '检查太多|开药'),
  ('medication-error', 3, '用错药|发错药|输错液|剂量错|药物过敏|wrong medication|wrong drug|wrong dose|medication error'),
  ('medication-error', 1, '药|剂量|dose'),
  ('fall-injury', 3, '摔倒|跌倒|坠床|烫伤|院内感染|感染|fell from the bed|patient fell|injured in hospital|infection'),
  ('fall-injury', 1, '受伤|伤口'),
  ('appointment', 3, '挂不上号|挂号|预约|约不到|临时停诊|停诊|appointment|booking|cancelled my|registration'),
  ('appointment', 1, '号源|改期|reschedule'),
  ('waiting-time', 3, '等了三个小时|候诊|排队太久|等太久|等床位|long wait|waited hours|waiting time'),
  ('waiting-time', 1, '等了|排队|小时|wait|queue'),
  ('staff-attitude', 3, '态度差|态度恶劣|服务态度|爱理不理|骂病人|不耐烦|rude|impolite|bad attitude|shouted'),
  ('staff-attitude', 1, '冷漠|凶|敷衍|态度'),
  ('explanation', 3, '没解释|没有告知|不说清楚|没签同意书|两分钟就打发|not explained|no explanation|consent|did not tell'),
  ('explanation', 1, '解释|告知|病情|explain'),
  ('overcharge', 3, '乱收费|多收|收费不透明|重复收费|费用太高|overcharged|charged twice|wrong bill|hidden fee'),
  ('overcharge', 1, '太贵|账单|费用|bill'),
  ('insurance', 3, '医保|报销|结算不了|insurance|reimbursement|claim refused'),
  ('insurance', 1, '结算|商保'),
  ('hygiene', 3, '卫生差|厕所脏|床单脏|脏|dirty|filthy|unclean'),
  ('hygiene', 1, '不干净|异味|smell'),
  ('facilities', 3, '设备坏|机器坏|没有轮椅|电梯|空调|停车|病房|equipment broken|no wheelchair|parking|ward'),
  ('facilities', 1, '设备|床位|facility'),
  ('report-records', 3, '报告出错|报告拿错|病历|报告迟|结果没出|wrong report|medical record|lab result|late result'),
  ('report-records', 1, '报告|结果|report'),
  ('privacy', 3, '泄露隐私|隐私|个人信息|病情被别人|privacy|confidential'),
  ('privacy', 1, '泄露|信息')
) as words (item, weight, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;
