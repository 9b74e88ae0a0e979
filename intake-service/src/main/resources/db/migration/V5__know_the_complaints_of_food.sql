select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

insert into taxonomy_dimension (business_unit, code, zh, en, position) values
  ('food', 'quality', '食品质量', 'Food quality', 1),
  ('food', 'safety', '食品安全', 'Food safety', 2),
  ('food', 'service', '门店服务', 'Restaurant service', 3),
  ('food', 'delivery', '外卖配送', 'Delivery', 4),
  ('food', 'environment', '就餐环境', 'Dining environment', 5),
  ('food', 'price', '价格结算', 'Price and payment', 6),
  ('food', 'other', '其他', 'Other', 7);

insert into taxonomy_item (business_unit, code, dimension, zh, en, rollup, position) values
  ('food', 'damaged-packaging', 'quality', '包装破损', 'Damaged packaging', 'packaging', 1),
  ('food', 'mould', 'quality', '霉变', 'Mould', 'product-quality', 2),
  ('food', 'off-taste', 'quality', '口味或外观异常', 'Off taste or look', 'product-quality', 3),
  ('food', 'foreign-object', 'quality', '异物', 'Foreign object', 'product-safety', 4),
  ('food', 'expired', 'quality', '过期', 'Expired', 'product-safety', 5),
  ('food', 'short-portion', 'quality', '分量不足', 'Short portion', 'product-quality', 6),
  ('food', 'illness-after-eating', 'safety', '食后不适', 'Illness after eating', 'product-safety', 7),
  ('food', 'undercooked', 'safety', '未熟或交叉污染', 'Undercooked or contaminated', 'product-safety', 8),
  ('food', 'staff-attitude', 'service', '服务态度', 'Staff attitude', 'service-attitude', 9),
  ('food', 'waiting', 'service', '等候过久', 'Waiting', 'waiting', 10),
  ('food', 'late-delivery', 'delivery', '送餐延误', 'Late delivery', 'delivery', 11),
  ('food', 'wrong-order', 'delivery', '错送漏送', 'Wrong or missing order', 'delivery', 12),
  ('food', 'spilled', 'delivery', '撒漏', 'Spilled', 'packaging', 13),
  ('food', 'hygiene', 'environment', '环境卫生', 'Hygiene', 'environment', 14),
  ('food', 'wrong-price', 'price', '价格与退款', 'Price and refund', 'price-billing', 15),
  ('food', 'misleading-promotion', 'price', '宣传与实物不符', 'Not as advertised', 'advertising', 16),
  ('food', 'other', 'other', '其他', 'Other', 'other', 17);

-- Weight 3 names the matter, weight 1 only hints at it.
insert into taxonomy_keyword (business_unit, item, phrase, weight)
select 'food', item, phrase, weight
from (values
  ('damaged-packaging', 3, '包装破损|包装破|胀包|漏气|封口没封|盖子开了|漏奶|瘪了|damaged packaging|leaking pack|seal broken|bloated'),
  ('damaged-packaging', 1, '包装|破了|漏|packaging|leak'),
  ('mould', 3, '发霉|霉变|长毛|霉斑|霉点|有霉|mould|mouldy|mold|moldy|fungus'),
  ('mould', 1, '绿毛|变质|毛毛'),
  ('off-taste', 3, '味道怪|有异味|变味|发酸|馊了|馊味|颜色不对|难吃|酸了|苦味|不新鲜|off taste|tastes sour|tastes off|smells bad|rancid|stale'),
  ('off-taste', 1, '味道|口感|油腻|太咸|太淡|太辣|凉了|肥肉|taste|bland'),
  ('foreign-object', 3, '异物|头发|虫子|苍蝇|蟑螂|塑料片|石子|钢丝球|铁丝|指甲|有虫|foreign object|hair in|insect|worm|plastic in|metal piece|a bug'),
  ('foreign-object', 1, '沙子|吃出|杂质|found in my'),
  ('expired', 3, '过期|保质期|生产日期|临期|篡改日期|expired|best before|out of date|use-by'),
  ('expired', 1, '日期|date label'),
  ('short-portion', 3, '分量少|量少|量太少|份量|一口饭|克重不足|缺斤少两|small portion|short weight|half empty'),
  ('short-portion', 1, '不够吃|太少|portion'),
  ('illness-after-eating', 3, '食物中毒|拉肚子|腹泻|呕吐|上吐下泻|肠胃炎|肚子疼|肚子痛|吃坏肚子|food poisoning|vomiting|diarrhoea|diarrhea|stomach ache|sick after eating'),
  ('illness-after-eating', 1, '不舒服|恶心|胃疼|过敏|ill|nausea|vomit'),
  ('undercooked', 3, '没熟|夹生|半生不熟|有血水|生的|undercooked|raw inside|not cooked'),
  ('undercooked', 1, '生熟|血丝|raw'),
  ('staff-attitude', 3, '态度差|态度恶劣|服务态度|爱理不理|骂人|服务员|rude|impolite|bad attitude|waiter ignored'),
  ('staff-attitude', 1, '不耐烦|冷漠|客服|态度|unfriendly'),
  ('waiting', 3, '上菜慢|上菜太慢|等了一个小时|排队太久|waited an hour|slow service|long wait'),
  ('waiting', 1, '等了|催|排队|小时|wait'),
  ('late-delivery', 3, '送餐慢|送得慢|超时|迟到|才送到|才送达|配送慢|送餐太慢|late delivery|arrived late|never arrived|delayed'),
  ('late-delivery', 1, '外卖|骑手|送餐|分钟|配送|rider|delivery'),
  ('wrong-order', 3, '送错|漏送|少送|送错餐|没送|少了一份|备注没看|wrong order|missing item|forgot my'),
  ('wrong-order', 1, '备注|少了|缺|missing'),
  ('spilled', 3, '撒了|洒了|汤洒|全撒|漏汤|spilled|spilt'),
  ('spilled', 1, '汤|漏|leaked'),
  ('hygiene', 3, '卫生差|桌子脏|餐具脏|不卫生|有老鼠|厨房脏|筷子脏|dirty|filthy|unhygienic|dirty table'),
  ('hygiene', 1, '不干净|油污|苍蝇飞|smell'),
  ('wrong-price', 3, '多收|价格不符|收费不合理|不退款|优惠没用上|发票|overcharged|wrong price|no refund|charged twice'),
  ('wrong-price', 1, '太贵|退款|优惠|贵|refund|invoice'),
  ('misleading-promotion', 3, '与图片不符|虚假宣传|图片仅供参考|和图片差|货不对板|not as advertised|false advertising|different from the picture'),
  ('misleading-promotion', 1, '宣传|图片|广告|套路|picture')
) as words (item, weight, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;
