select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

-- How the customer sounds, what an item's handling needs to know, and which words show that a text tells it.
create table emotion_phrase (
  business_unit text not null,
  emotion text not null check (emotion in ('CALM', 'DISAPPOINTED', 'WORRIED', 'ANGRY')),
  phrase text not null check (phrase <> ''),
  primary key (business_unit, phrase)
);
create table needed_fact (
  business_unit text not null,
  item text not null,
  fact text not null check (fact in ('ORDER', 'PRODUCT', 'BATCH', 'SITE', 'OCCURRED_AT', 'AMOUNT', 'PHOTO', 'AFFECTED_PERSON', 'WISH')),
  primary key (business_unit, item, fact),
  foreign key (business_unit, item) references taxonomy_item (business_unit, code)
);
create table fact_sign (
  business_unit text not null,
  fact text not null check (fact in ('ORDER', 'PRODUCT', 'BATCH', 'SITE', 'OCCURRED_AT', 'AMOUNT', 'PHOTO', 'AFFECTED_PERSON', 'WISH')),
  phrase text not null check (phrase <> ''),
  primary key (business_unit, fact, phrase)
);
call protect_business_unit('emotion_phrase');
call protect_business_unit('needed_fact');
call protect_business_unit('fact_sign');
grant select, insert, update, delete on emotion_phrase, needed_fact, fact_sign to ${app_role};

-- What the field adds to retail: large goods are installed.
insert into taxonomy_item (business_unit, code, dimension, zh, en, rollup, position)
values ('retail', 'installation', 'delivery', '上门安装', 'Installation', 'after-sales', 21);
update taxonomy_item set position = position + 1 where business_unit = 'retail' and code in ('refund-exchange', 'other');
insert into taxonomy_keyword (business_unit, item, phrase, weight)
select 'retail', 'installation', phrase, weight
from (values
  (3, '安装费|安装师傅|安装工|安装人员|材料费|上门安装|安装太贵|installation|installer'),
  (1, '安装|师傅|配件')
) as words (weight, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;

insert into emotion_phrase (business_unit, emotion, phrase)
select id, emotion, phrase
from business_unit,
  (values
    ('ANGRY', '气死|生气|愤怒|气愤|可恶|垃圾|滚|骗子|坑人|太坑|黑心|无耻|恶劣|他妈|妈的|特么|尼玛|傻逼|混蛋|忍无可忍|太过分|欺人太甚|投诉你|差评差评|岂有此理|angry|furious|outrag*|disgust*|scam|cheat*|unacceptable|ridiculous|damn|liar*|shame on'),
    ('DISAPPOINTED', '失望|无语|后悔|郁闷|寒心|伤心|可惜|不如以前|遗憾|心凉|没想到|再也不|不会再|醉了|disappoint*|regret*|let down|unhappy|never again|expected better|sad'),
    ('WORRIED', '担心|害怕|怕|焦虑|着急|急死|不放心|不敢|怎么办|会不会|恐怖|心慌|提心吊胆|worried|worry|afraid|scared|anxious|concerned|what should i do|is it safe'),
    ('CALM', '建议|希望改进|希望提高|谢谢|麻烦|请问|辛苦|还可以|还不错|suggest*|thank*|please|kindly|overall good')
  ) as words (emotion, phrases),
  unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;

insert into needed_fact (business_unit, item, fact)
select i.business_unit, i.code, fact
from taxonomy_item i
join (values
  ('product-safety', 'PRODUCT,BATCH,OCCURRED_AT,AFFECTED_PERSON,PHOTO'),
  ('product-quality', 'ORDER,PRODUCT,PHOTO,WISH'),
  ('packaging', 'ORDER,PRODUCT,BATCH,PHOTO'),
  ('storage', 'PRODUCT,BATCH,PHOTO'),
  ('authenticity', 'ORDER,PRODUCT,BATCH,PHOTO'),
  ('advertising', 'ORDER,PRODUCT,PHOTO,WISH'),
  ('price-billing', 'ORDER,AMOUNT,OCCURRED_AT'),
  ('delivery', 'ORDER,OCCURRED_AT,WISH'),
  ('after-sales', 'ORDER,PRODUCT,WISH'),
  ('service-attitude', 'SITE,OCCURRED_AT,WISH'),
  ('service-process', 'SITE,OCCURRED_AT'),
  ('waiting', 'SITE,OCCURRED_AT'),
  ('information', 'SITE,OCCURRED_AT'),
  ('environment', 'SITE,OCCURRED_AT'),
  ('facility', 'SITE,OCCURRED_AT'),
  ('privacy', 'OCCURRED_AT,WISH'),
  ('other', 'OCCURRED_AT,WISH')
) as needs (rollup, facts) on needs.rollup = i.rollup, unnest(string_to_array(facts, ',')) as fact
-- A ward, a flat or an office has no batch and sells no product.
where not (fact in ('BATCH', 'PRODUCT') and i.business_unit in ('property', 'healthcare'))
  and not (fact = 'ORDER' and i.business_unit in ('property', 'healthcare'));

insert into fact_sign (business_unit, fact, phrase)
select id, fact, phrase
from business_unit,
  (values
    ('ORDER', '订单号|订单编号|单号|合同号|order number|order no|invoice number|receipt number'),
    ('BATCH', '批号|批次|生产日期|出厂编号|batch|lot number|lot no'),
    ('SITE', '分店|门店|店里|超市|柜台|专卖店|小区|单元|号楼|栋|院区|科室|病房|门诊|工地|厂|branch|store|shop|building|ward|clinic|site'),
    ('OCCURRED_AT', '今天|今早|今晚|昨天|昨晚|前天|刚刚|刚才|上午|中午|下午|晚上|凌晨|上周|本周|周一|周二|周三|周四|周五|周六|周日|星期|礼拜|月|号|today|yesterday|this morning|last night|tonight|last week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december'),
    ('AMOUNT', '元|块钱|块|￥|¥|yuan|rmb|cny|dollar*'),
    ('PHOTO', '图|照片|视频|晒图|photo*|picture*|video'),
    ('AFFECTED_PERSON', '孩子|小孩|宝宝|婴儿|儿子|女儿|老人|母亲|父亲|妈妈|爸爸|老婆|老公|妻子|丈夫|孕妇|岁|我吃|我喝|我用|工人|患者|病人|全家|child|son|daughter|baby|mother|father|wife|husband|years old|patient|worker|i ate|i drank|family'),
    ('WISH', '要求|希望|请求|请退|请赔|退款|退货|换货|赔偿|道歉|给个说法|解决|i want|i would like|please|refund|replace*|apolog*|compensat*')
  ) as signs (fact, phrases),
  unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;

insert into fact_sign (business_unit, fact, phrase)
select business_unit, 'PRODUCT', phrase
from (values
  ('retail', '手机|平板|电脑|耳机|充电器|热水器|冰箱|洗衣机|空调|电视|洗发水|护发素|沐浴露|面霜|口红|衣服|裤子|裙子|鞋|外套|毛衣|苹果|火龙果|猕猴桃|橙子|梨|牛奶|phone|tablet|charger|heater|shampoo|shirt|trousers|dress|shoes|apple*|fruit'),
  ('food', '米饭|面|粥|汤|饺子|包子|鸡|牛肉|猪肉|羊|鱼|虾|沙拉|披萨|蛋糕|奶茶|咖啡|酸奶|牛奶|凉皮|米线|豆腐|炒饭|盒饭|串|rice|noodle*|soup|chicken|beef|pork|fish|salad|pizza|cake|coffee|milk|yoghurt|yogurt'),
  ('pharmacy', '药|片|胶囊|颗粒|口服液|软膏|滴眼液|阿莫西林|布洛芬|头孢|降压|血糖仪|口罩|tablet*|capsule*|ointment|syrup|medicine'),
  ('property', '电梯|门禁|路灯|水管|lift|elevator'),
  ('healthcare', '手术|输液|ct|药|operation|infusion'),
  ('cement', '水泥|42.5|32.5|袋装|散装|熟料|混凝土|cement|concrete|clinker')
) as words (business_unit, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;

-- More ways to say that somebody was harmed.
insert into severity_word (business_unit, severity, phrase)
select id, 'S1', phrase
from business_unit, unnest(string_to_array('抽筋|失明|烫起泡|送去医院|送医院|去医院|到医院|叫了120|打了120|缝了|血流|流了血|伤口|骨裂|脑震荡|想自杀|要自杀|轻生|concussion|stitches|hospitali*|er visit|went to a doctor|saw a doctor|suicide|hurt myself|got hurt|was hurt', '|')) as phrase
on conflict do nothing;
insert into severity_word (business_unit, severity, phrase)
select business_unit, 'S1', phrase
from (values
  ('retail', '疹|起疙瘩|小疙瘩|像针扎|发炎|长痘流脓|烧焦|短路|电到|电击|炸裂|玻璃碎片扎|扎破手|割破|磕破|货架倒|砸到|夹到手|itchy skin|hives|short circuit|shock from|glass shard*'),
  ('food', '身体不舒服|肚子不舒服|胃不舒服|胃里不舒服|开始不舒服|连拉带吐|又拉又吐|拉了好几次|上吐|头晕|浑身发痒|嘴肿|嘴唇肿|划破|嘴唇拿破|扎到嘴|扎破|鱼刺卡|食道|洗胃|脱水|肚子绞痛|绞痛|stomach cramp|got sick|made me sick|were sick|fell ill|ill after|swollen lips|cut my mouth|cut my lip|cut my tongue|metal shard*'),
  ('pharmacy', '头晕|浑身发痒|嘴肿|脸肿|喉咙肿|胃出血|便血|昏睡|意识不清|过量|加倍服|过期药|药过期|itching all over|swollen face|swollen throat|dizziness|bleeding|drowsy|expired medicine|double dose'),
  ('property', '电梯冲顶|电梯急停|卡在电梯|关在电梯|漏煤气|燃气报警|电线裸露|触到电|火警|着了火|地面塌|阳台掉|空调外机掉|溺|孩子掉|跌落|坠楼|electric wires exposed|exposed wire*|locked in the lift|fell into|fire alarm'),
  ('healthcare', '开错药|拿错药|抽错血|认错病人|输错|针头断|烫伤病人|压疮|褥疮|漏诊|耽误治疗|延误治疗|抢救无效|偏瘫|瘫痪|休克|wrong patient|pressure sore*|bedsore*|delayed treatment|paralys*|paralyz*'),
  ('cement', '烧手|烧伤手|腐蚀皮肤|吸入粉尘|罐子爆|罐体爆|压到人|砸到|墙倒|楼板裂|房子裂|柱子开裂|梁裂|wall fell|slab cracked|column cracked|skin burn*|burned my')
) as words (business_unit, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;
