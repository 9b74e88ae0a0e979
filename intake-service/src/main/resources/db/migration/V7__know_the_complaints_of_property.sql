select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

insert into taxonomy_dimension (business_unit, code, zh, en, position) values
  ('property', 'repair', '报修与设施', 'Repairs and facilities', 1),
  ('property', 'security', '安全秩序', 'Security and order', 2),
  ('property', 'environment', '环境保洁', 'Cleaning and environment', 3),
  ('property', 'fees', '收费', 'Fees', 4),
  ('property', 'service', '物业服务', 'Management service', 5),
  ('property', 'handover', '房屋交付', 'Handover', 6),
  ('property', 'other', '其他', 'Other', 7);

insert into taxonomy_item (business_unit, code, dimension, zh, en, rollup, position) values
  ('property', 'water-leak', 'repair', '漏水渗水', 'Water leak', 'facility', 1),
  ('property', 'lift', 'repair', '电梯', 'Lift', 'facility', 2),
  ('property', 'water-power', 'repair', '停水停电', 'Water or power cut', 'facility', 3),
  ('property', 'common-facilities', 'repair', '公共设施损坏', 'Common facilities', 'facility', 4),
  ('property', 'slow-repair', 'repair', '维修拖延', 'Slow repair', 'waiting', 5),
  ('property', 'security-guard', 'security', '门岗与安保', 'Guards and access', 'service-process', 6),
  ('property', 'falling-objects', 'security', '高空抛物与坠落', 'Falling objects', 'product-safety', 7),
  ('property', 'parking', 'security', '停车', 'Parking', 'service-process', 8),
  ('property', 'noise', 'security', '噪声扰民', 'Noise', 'environment', 9),
  ('property', 'cleaning', 'environment', '保洁与垃圾', 'Cleaning and rubbish', 'environment', 10),
  ('property', 'greenery', 'environment', '绿化', 'Greenery', 'environment', 11),
  ('property', 'fees-disputed', 'fees', '收费争议', 'Disputed fees', 'price-billing', 12),
  ('property', 'deposit-refund', 'fees', '押金与退款', 'Deposit and refund', 'price-billing', 13),
  ('property', 'staff-attitude', 'service', '服务态度', 'Staff attitude', 'service-attitude', 14),
  ('property', 'no-answer', 'service', '无人答复', 'No answer', 'service-process', 15),
  ('property', 'handover-defect', 'handover', '交付质量缺陷', 'Defects at handover', 'product-quality', 16),
  ('property', 'other', 'other', '其他', 'Other', 'other', 17);

-- Weight 3 names the matter, weight 1 only hints at it.
insert into taxonomy_keyword (business_unit, item, phrase, weight)
select 'property', item, phrase, weight
from (values
  ('water-leak', 3, '漏水|渗水|水管爆|滴水|天花板湿|返水|leak|leaking|burst pipe|water damage'),
  ('water-leak', 1, '潮湿|水渍|卫生间|damp'),
  ('lift', 3, '电梯|困在电梯|电梯坏|梯停|lift|elevator'),
  ('lift', 1, '停运|维修|stuck'),
  ('water-power', 3, '停水|停电|跳闸|没热水|水压|没暖气|暖气不热|power cut|no water|no heating|outage'),
  ('water-power', 1, '热水|电压|暖气|heating'),
  ('common-facilities', 3, '路灯|门禁坏|健身器材|单元门|井盖|地砖|消防栓|street lamp|door entry|manhole|common area'),
  ('common-facilities', 1, '损坏|坏了|没人修|broken'),
  ('slow-repair', 3, '报修没人|报修好几天|一直没修|修了又坏|推诿|拖了|nobody came|still not fixed|repair delayed'),
  ('slow-repair', 1, '报修|维修|几天|师傅|repair'),
  ('security-guard', 3, '保安|门岗|外来人员|被盗|小偷|偷了|失窃|监控|guard|burglary|stolen|theft|strangers'),
  ('security-guard', 1, '随便进|巡逻|安全|cctv'),
  ('falling-objects', 3, '高空抛物|外墙脱落|玻璃掉|瓷砖掉|掉下来|falling object|fell from|facade'),
  ('falling-objects', 1, '坠落|砸|falling'),
  ('parking', 3, '停车|车位|乱停|占车位|堵车库|充电桩|parking|car park|charging pile'),
  ('parking', 1, '车库|车辆|garage'),
  ('noise', 3, '噪音|扰民|太吵|装修声|广场舞|半夜施工|noise|noisy|loud music'),
  ('noise', 1, '吵|施工|睡不着|loud'),
  ('cleaning', 3, '垃圾|没人打扫|楼道脏|保洁|异味|狗屎|蚊虫|rubbish|garbage|not cleaned|dirty corridor'),
  ('cleaning', 1, '臭|脏|苍蝇|smell'),
  ('greenery', 3, '绿化|树枝|草坪|枯死|毁绿|lawn|trees|garden'),
  ('greenery', 1, '花草|修剪'),
  ('fees-disputed', 3, '乱收费|物业费|多收|收费不透明|涨价|公摊|电费|fees|overcharged|service charge|double billing'),
  ('fees-disputed', 1, '费用|账单|收费|bill'),
  ('deposit-refund', 3, '押金|不退|装修保证金|退款|deposit|refund'),
  ('deposit-refund', 1, '保证金|退'),
  ('staff-attitude', 3, '态度差|态度恶劣|服务态度|爱理不理|骂业主|rude|impolite|bad attitude'),
  ('staff-attitude', 1, '管家|不耐烦|电话不接|态度|客服'),
  ('no-answer', 3, '没人管|没有回复|电话打不通|踢皮球|不作为|no reply|nobody answers|no response'),
  ('no-answer', 1, '投诉多次|一直|ignored'),
  ('handover-defect', 3, '交房|验房|墙体开裂|空鼓|裂缝|门窗变形|货不对板|handover|snagging|cracked wall|defect'),
  ('handover-defect', 1, '开裂|瓷砖|门窗|crack')
) as words (item, weight, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;
