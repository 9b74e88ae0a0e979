select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

insert into policy_page (business_unit, version, state, sections, edited_by, edited_at, published_by, published_at)
select id, 1, 'PUBLISHED', jsonb_build_array(
  jsonb_build_object('heading', jsonb_build_object('zh', '怎么告诉我们', 'en', 'How to tell us'),
    'text', jsonb_build_object(
      'zh', '本页、电话、门店或服务台、邮件、短信都可以。不需要注册，匿名也可以；留下联系方式，我们才能直接答复您。',
      'en', 'Here, by phone, at the counter, by e-mail or text message. No account is needed and you may stay anonymous; with a contact we can answer you directly.')),
  jsonb_build_object('heading', jsonb_build_object('zh', '我们受理什么', 'en', 'What we take up'),
    'text', jsonb_build_object(
      'zh', zh || '的商品、服务、环境、价格、广告和员工行为，都可以投诉、抱怨、咨询、建议或表扬。涉及人身安全和健康的，随时最先处理。',
      'en', 'Products, services, premises, prices, advertising and conduct of ' || en || ': complaints, remarks, questions, suggestions and praise. Whatever concerns safety or health comes first, at any hour.')),
  jsonb_build_object('heading', jsonb_build_object('zh', '接下来会怎样', 'en', 'What happens next'),
    'text', jsonb_build_object(
      'zh', '您马上得到编号和查询链接；一位具名同事负责到底；我们说明原因、提出补救方案，您可以接受或不接受；您说解决了才算解决。',
      'en', 'You get a number and a private link at once; one named person stays responsible; we explain and offer a remedy, which you may accept or decline; it is resolved when you say so.')),
  jsonb_build_object('heading', jsonb_build_object('zh', '我们的边界', 'en', 'Our limits'),
    'text', jsonb_build_object(
      'zh', '法律规定的赔偿对每位客户一样。超出法律和实际损失的要求，由两位同事凭证据评估，您会知道理由并可申请复核；无论结果如何，您都会得到完整答复。',
      'en', 'What the law provides is the same for everyone. A demand beyond the law and the loss is assessed by two people on evidence; you learn why and may appeal. Whatever the outcome, you are answered in full.')),
  jsonb_build_object('heading', jsonb_build_object('zh', '不满意怎么办', 'en', 'If you are not satisfied'),
    'text', jsonb_build_object(
      'zh', '您可以在查询页面选择“没有解决”，我们重新处理；也可以随时拨打 12315 或 12345。',
      'en', 'Choose “not resolved” on your page and we take it up again; you may call 12315 or 12345 at any time.')),
  jsonb_build_object('heading', jsonb_build_object('zh', '您的个人信息', 'en', 'Your personal data'),
    'text', jsonb_build_object(
      'zh', '联系方式加密保存，只用于处理本次反映。您可以随时要求取得副本或删除。',
      'en', 'Contacts are kept encrypted and used for this matter only. You may ask for a copy or for erasure at any time.'))),
  'migration', timestamptz '2026-01-01 00:00:00+08', 'migration', timestamptz '2026-01-01 00:00:00+08'
from business_unit;

insert into usage_notice (business_unit, id, version, item, title_zh, title_en, text_zh, text_en, published, edited_by, edited_at)
select unit, gen_random_uuid(), 1, item, title_zh, title_en, text_zh, text_en, true, 'migration',
  timestamptz '2026-01-01 00:00:00+08'
from (values
  ('retail', 'faulty-goods', '开不了机先充电十分钟', 'Does not start? Charge it for ten minutes first',
    '长期放置的电子产品电池会进入保护状态：接原装充电器十分钟，再长按电源键十五秒。仍无反应请继续提交，我们负责退换。',
    'A battery that was stored long protects itself: charge with the original charger for ten minutes, then hold the power button for fifteen seconds. If nothing happens, go on filing; we replace it.'),
  ('food', 'off-taste', '这些外观变化是正常的', 'These changes are normal',
    '蜂蜜低温结晶、卤味表面凝固的油脂、发酵乳表面的乳清都属正常。有异味、胀包或霉点请不要食用，继续提交。',
    'Honey that crystallises when cold, set fat on braised food and whey on yoghurt are normal. With an off smell, a bloated pack or mould, do not eat it and go on filing.'),
  ('pharmacy', 'other', '服药时间与保存', 'When to take it, how to keep it',
    '饭前指餐前半小时，饭后指餐后半小时；糖浆和滴眼液开封后请按说明书期限使用。有任何不适请立即停药就医。',
    'Before meals means half an hour before, after meals half an hour after; opened syrup and eye drops keep only as long as the leaflet says. If you feel unwell, stop and see a doctor at once.'),
  ('property', 'other', '跳闸时先看这里', 'When the power trips',
    '先拔下大功率电器，再合上入户开关；仍跳闸或有焦味请勿再试，拨打服务热线。',
    'Unplug large appliances, then switch the breaker on again; if it trips again or smells burnt, do not try again and call us.'),
  ('healthcare', 'report-records', '报告在哪里取', 'Where to find your report',
    '门诊检验一般两小时、影像当天，可在自助机或手机上凭就诊卡查看；超过时间仍没有，请继续提交。',
    'Laboratory results usually take two hours, imaging the same day; see them at the kiosk or on the phone with your card. If they are late, go on filing.'),
  ('cement', 'clumping', '结块先辨松结还是硬块', 'Lumps: loose or hard?',
    '手捏即碎的松结是挤压所致，过筛后可用于非承重部位；捏不碎的硬块说明受潮，请停用、保留整袋并继续提交。存放应离地三十厘米、离墙三十厘米，堆高不超过十袋。',
    'Loose lumps that crumble between the fingers come from pressure and may be sieved for parts that bear no load; hard lumps mean moisture: stop, keep the bag and go on filing. Store 30 cm off floor and wall, at most ten bags high.')
) as notice (unit, item, title_zh, title_en, text_zh, text_en)
where exists (select 1 from taxonomy_item i where i.business_unit = unit and i.code = item);
