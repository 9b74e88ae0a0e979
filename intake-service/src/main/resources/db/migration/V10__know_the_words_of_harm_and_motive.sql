select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

-- Words that mean harm to a person: every unit knows the common ones, and its own. A trailing * matches longer words.
insert into severity_word (business_unit, severity, phrase)
select id, 'S1', phrase
from business_unit, unnest(string_to_array('受伤|骨折|流血|出血|烫伤|烧伤|烫到|触电|晕倒|昏迷|休克|抢救|住院|急诊|送医|去了医院|进了医院|进医院|医院检查|救护车|死亡|去世|中毒|窒息|爆炸|起火|着火|火灾|injured|injury|injuries|bleeding|burned|burnt|burns|scalded|fracture|broken bone|hospital|hospitalised|hospitalized|emergency room|ambulance|unconscious|fainted|passed out|died|death|poisoned|poisoning|electric shock|explosion|exploded|caught fire|on fire|suffocat*', '|')) as phrase;

insert into severity_word (business_unit, severity, phrase)
select business_unit, severity, phrase
from (values
  ('retail', 'S1', '过敏|红肿|灼伤|腐蚀|电池鼓包|鼓包|漏电|冒烟|自燃|夹伤|滑倒|摔伤|砸伤|划伤|割伤|皮肤溃烂|刺痛|allergic|rash|electrocuted|smoke came out|smoking battery|slipped and fell|cut my|swollen|choked|choking'),
  ('retail', 'S2', '律师|起诉|法院|报警|12315|消协|媒体|曝光|损失几千|损失上万|lawyer|lawsuit|police|press'),
  ('food', 'S1', '食物中毒|腹泻|拉肚子|呕吐|吐了|上吐下泻|肠胃炎|肚子疼|肚子痛|肚疼|腹痛|胃痛|胃疼|胃出血|吃坏|拉稀|拉了一天|恶心想吐|过敏|起疹|发烧|高烧|噎住|卡喉|玻璃|刀片|针头|铁钉|钢丝|崩牙|牙崩|硌掉牙|划破嘴|嘴拿破|food poisoning|vomit*|diarrhoea|diarrhea|stomach ache|stomachache|stomach pain|stomach cramps|threw up|throwing up|nausea|allergic|anaphyla*|fever|glass|razor blade|needle|broken tooth|chipped tooth|choked|choking'),
  ('food', 'S2', '律师|起诉|法院|报警|12315|药监|市监局|媒体|曝光|婴儿|孕妇|lawyer|lawsuit|police|press|health authority|baby|pregnant'),
  ('pharmacy', 'S1', '不良反应|过敏|皮疹|红疹|起疹|药物反应|发错药|拿错药|配错药|给错药|剂量错|用药错误|吃错药|头晕目眩|心慌|胸闷|呼吸困难|喘不上气|呕吐|腹泻|抽搐|低血糖|血压骤降|流产|肝损伤|肾损伤|假药|adverse reaction|adverse event|side effects|allergic|anaphyla*|rash|hives|wrong medicine|wrong drug|wrong dose|wrong dosage|overdose*|difficulty breathing|could not breathe|short of breath|vomit*|seizure|dizzy|palpitations|miscarriage|fake medicine'),
  ('pharmacy', 'S2', '律师|起诉|法院|报警|12315|药监局|媒体|曝光|儿童|孕妇|老人|lawyer|lawsuit|police|press|child|pregnant'),
  ('property', 'S1', '困在电梯|被困电梯|电梯困人|电梯坠|电梯下坠|电梯夹|高空抛物|外墙脱落|玻璃掉|瓷砖掉|掉落砸|砸到|砸伤|漏电|燃气泄漏|煤气|天然气泄漏|燃气味|坍塌|塌陷|井盖缺失|掉进井|滑倒|摔伤|溺水|被狗咬|咬伤|消防通道堵|冒烟|stuck in the lift|stuck in the elevator|trapped in the lift|trapped in the elevator|gas leak|smell of gas|falling object|falling objects|fell on|collapsed|collapse|electrocuted|live wire|slipped and fell|dog bite|bitten|smoke|drowned'),
  ('property', 'S2', '律师|起诉|法院|报警|12345|媒体|曝光|泡坏|家具损失|被盗|lawyer|lawsuit|police|press|burglary|flooded'),
  ('healthcare', 'S1', '误诊|漏诊|用错药|发错药|打错针|输错液|输错血|剂量错|药物过敏|过敏性休克|不良反应|院内感染|术后感染|感染|坠床|跌倒|摔倒|大出血|手术失误|纱布留|开错刀|窒息|呼吸困难|病情恶化|昏倒|残疾|致残|misdiagnos*|missed diagnosis|wrong diagnosis|wrong medication|wrong drug|wrong dose|wrong blood|medication error|allergic|anaphyla*|adverse reaction|infection|infected|sepsis|fell from the bed|fell out of bed|patient fell|haemorrhage|hemorrhage|wrong side|left inside|could not breathe|disabled'),
  ('healthcare', 'S2', '律师|起诉|法院|报警|卫健委|12345|医疗事故|媒体|曝光|lawyer|lawsuit|police|press|malpractice'),
  ('cement', 'S1', '坍塌|倒塌|垮塌|塌了|楼板断|断裂|砸伤|灼伤|眼睛进|烧伤皮肤|粉尘吸入|尘肺|滑倒|摔伤|侧翻|压伤|安定性不合格|结构开裂|承重墙开裂|梁开裂|collapsed|collapse|cement burn|chemical burn|in my eye|eyes burned|structural crack|structural failure|beam cracked|crushed|overturned|inhaled'),
  ('cement', 'S2', '停工|返工|拆除|工期|律师|起诉|法院|报警|质监|媒体|曝光|整层|stopped work|rework|demolish|lawyer|lawsuit|police|press')
) as words (business_unit, severity, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;

insert into severity_word (business_unit, severity, phrase)
select id, severity, phrase
from business_unit,
  (values ('S2', '损失惨重|损失很大|重大损失|巨大损失|serious loss|heavy loss|huge loss'), ('S4', '小建议|提个建议|小问题|不影响使用|希望改进|一点点|略微|建议一下|minor|small suggestion|just a suggestion|not a big deal|slightly')) as words (severity, phrases),
  unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;

-- 要钱 and 要面子: what the customer seems to want back.
insert into motive_phrase (business_unit, motive, phrase)
select id, motive, phrase
from business_unit,
  (values
    ('REDRESS', '赔偿|赔钱|赔我|赔付|索赔|退款|退钱|退货|退一赔|补偿|三倍|十倍|换货|免单|返还|减免|损失费|误工费|医药费|refund|compensat*|money back|reimburs*|pay me back|replacement|damages|waive|voucher|discount'),
    ('RECOGNITION', '道歉|赔礼|赔不是|态度|尊重|给个说法|说法|面子|公道|讲道理|不理人|没人理|羞辱|侮辱|看不起|歧视|敷衍|重视|承认错误|apolog*|respect|disrespect*|rude|ignored|humiliat*|acknowledge|explanation|attitude|be heard|nobody listened|sorry')
  ) as words (motive, phrases),
  unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;
