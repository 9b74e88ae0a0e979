select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

insert into taxonomy_dimension (business_unit, code, zh, en, position) values
  ('cement', 'performance', '产品性能', 'Performance', 1),
  ('cement', 'packaging', '包装标识', 'Packaging', 2),
  ('cement', 'storage', '储存', 'Storage', 3),
  ('cement', 'service', '交付服务', 'Delivery service', 4),
  ('cement', 'commercial', '商务结算', 'Commercial', 5),
  ('cement', 'environment', '环境影响', 'Environmental impact', 6),
  ('cement', 'other', '其他', 'Other', 7);

insert into taxonomy_item (business_unit, code, dimension, zh, en, rollup, position) values
  ('cement', 'strength', 'performance', '强度不足', 'Strength', 'product-quality', 1),
  ('cement', 'soundness', 'performance', '安定性不良', 'Soundness', 'product-safety', 2),
  ('cement', 'setting-time', 'performance', '凝结时间异常', 'Setting time', 'product-quality', 3),
  ('cement', 'colour-difference', 'performance', '颜色差异', 'Colour difference', 'product-quality', 4),
  ('cement', 'short-weight', 'packaging', '袋重不足', 'Short weight', 'product-quality', 5),
  ('cement', 'batch-number', 'packaging', '批号问题', 'Batch number', 'packaging', 6),
  ('cement', 'unclear-marks', 'packaging', '标识不清', 'Unclear marks', 'packaging', 7),
  ('cement', 'damaged-bags', 'packaging', '破袋', 'Damaged bags', 'packaging', 8),
  ('cement', 'clumping', 'storage', '受潮结块', 'Clumping', 'storage', 9),
  ('cement', 'rebagged-spillage', 'storage', '落地灰回装', 'Re-bagged spillage', 'storage', 10),
  ('cement', 'short-count', 'service', '数量短缺', 'Short count', 'delivery', 11),
  ('cement', 'late-certificate', 'service', '质保单迟到', 'Late quality certificate', 'information', 12),
  ('cement', 'late-delivery', 'service', '供货延误', 'Late delivery', 'delivery', 13),
  ('cement', 'staff-attitude', 'service', '服务态度', 'Staff attitude', 'service-attitude', 14),
  ('cement', 'price-settlement', 'commercial', '价格与结算', 'Price and settlement', 'price-billing', 15),
  ('cement', 'counterfeit', 'commercial', '假冒', 'Counterfeit', 'authenticity', 16),
  ('cement', 'dust-noise', 'environment', '粉尘噪声', 'Dust and noise', 'environment', 17),
  ('cement', 'other', 'other', '其他', 'Other', 'other', 18);

-- Weight 3 names the matter, weight 1 only hints at it.
insert into taxonomy_keyword (business_unit, item, phrase, weight)
select 'cement', item, phrase, weight
from (values
  ('strength', 3, '强度不够|强度不足|强度低|标号不够|起砂|起灰|强度不达标|low strength|strength|weak concrete|not reach the grade'),
  ('strength', 1, '强度|标号|抗压|试块|grade'),
  ('soundness', 3, '安定性|膨胀开裂|开裂|裂缝|龟裂|soundness|expansion|cracking|cracked'),
  ('soundness', 1, '裂|膨胀|crack'),
  ('setting-time', 3, '凝结时间|不凝固|凝固太快|假凝|速凝|缓凝|setting time|does not set|set too fast|flash set'),
  ('setting-time', 1, '凝固|不干|set'),
  ('colour-difference', 3, '颜色不一|色差|颜色发黄|发黑|colour difference|color difference|discoloured'),
  ('colour-difference', 1, '颜色|colour|color'),
  ('short-weight', 3, '短斤|缺斤少两|袋重|重量不足|不够50公斤|少斤|short weight|underweight|under weight'),
  ('short-weight', 1, '重量|公斤|吨|weight'),
  ('batch-number', 3, '批号|编号不符|出厂编号|没有批号|batch number|lot number|no batch'),
  ('batch-number', 1, '编号|batch'),
  ('unclear-marks', 3, '标识不清|印刷不清|字迹模糊|没有标识|标志|unclear mark|label unreadable|no label'),
  ('unclear-marks', 1, '标识|模糊|label'),
  ('damaged-bags', 3, '破袋|袋子破|包装破|漏灰|纸袋破|torn bag|damaged bag|burst bag'),
  ('damaged-bags', 1, '破|袋|bag'),
  ('clumping', 3, '结块|受潮|硬块|板结|结团|clump|clumping|lumps|caked|damp cement'),
  ('clumping', 1, '潮|块|lump'),
  ('rebagged-spillage', 3, '落地灰|回装|扫地灰|掺杂|混有杂物|re-bagged|rebagged|spillage|sweepings'),
  ('rebagged-spillage', 1, '杂物|灰|mixed'),
  ('short-count', 3, '少了几袋|数量不对|少发|短少|少送|袋数|short count|bags missing|fewer bags'),
  ('short-count', 1, '数量|少了|missing'),
  ('late-certificate', 3, '质保单|合格证|检测报告|质量证明|28天报告|quality certificate|mill certificate|test report'),
  ('late-certificate', 1, '报告|证明|certificate'),
  ('late-delivery', 3, '供货慢|断货|送货晚|没送到|停工待料|还没到|late delivery|not delivered|delayed|no supply'),
  ('late-delivery', 1, '送货|罐车|等料|车辆|truck'),
  ('staff-attitude', 3, '态度差|态度恶劣|服务态度|推诿|司机骂|rude|impolite|bad attitude'),
  ('staff-attitude', 1, '不耐烦|业务员|司机|态度'),
  ('price-settlement', 3, '价格不符|涨价|对账|返利|结算|发票|多收|overcharged|wrong price|invoice|rebate'),
  ('price-settlement', 1, '价格|货款|price'),
  ('counterfeit', 3, '假冒|假水泥|冒牌|不是你们厂|防伪|counterfeit|fake cement|not genuine'),
  ('counterfeit', 1, '假|真伪|fake'),
  ('dust-noise', 3, '粉尘|扬尘|噪音|灰太大|污染|dust|noise|pollution'),
  ('dust-noise', 1, '灰尘|吵|dusty')
) as words (item, weight, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;
