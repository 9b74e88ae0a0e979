select set_config('app.business_units', 'retail,food,pharmacy,property,healthcare,cement', true);

insert into taxonomy_dimension (business_unit, code, zh, en, position) values
  ('pharmacy', 'safety', '用药安全', 'Medication safety', 1),
  ('pharmacy', 'quality', '药品质量', 'Medicine quality', 2),
  ('pharmacy', 'service', '药学服务', 'Pharmacy service', 3),
  ('pharmacy', 'supply', '供应与配送', 'Supply and delivery', 4),
  ('pharmacy', 'price', '价格与医保', 'Price and insurance', 5),
  ('pharmacy', 'other', '其他', 'Other', 6);

insert into taxonomy_item (business_unit, code, dimension, zh, en, rollup, position) values
  ('pharmacy', 'adverse-reaction', 'safety', '药品不良反应', 'Adverse drug reaction', 'product-safety', 1),
  ('pharmacy', 'wrong-dispensing', 'safety', '发错药', 'Wrong medicine or dose', 'product-safety', 2),
  ('pharmacy', 'missing-warning', 'safety', '未告知禁忌', 'Warning not given', 'information', 3),
  ('pharmacy', 'medicine-defect', 'quality', '药品外观或质量异常', 'Defective medicine', 'product-quality', 4),
  ('pharmacy', 'expired', 'quality', '过期或近效期', 'Expired or nearly so', 'product-safety', 5),
  ('pharmacy', 'damaged-packaging', 'quality', '包装破损', 'Damaged packaging', 'packaging', 6),
  ('pharmacy', 'counterfeit', 'quality', '假冒药品', 'Counterfeit medicine', 'authenticity', 7),
  ('pharmacy', 'staff-attitude', 'service', '服务态度', 'Staff attitude', 'service-attitude', 8),
  ('pharmacy', 'pharmacist-advice', 'service', '药师咨询', 'Pharmacist advice', 'service-process', 9),
  ('pharmacy', 'prescription-handling', 'service', '处方处理', 'Prescription handling', 'service-process', 10),
  ('pharmacy', 'privacy', 'service', '隐私泄露', 'Privacy', 'privacy', 11),
  ('pharmacy', 'out-of-stock', 'supply', '缺货', 'Out of stock', 'delivery', 12),
  ('pharmacy', 'late-delivery', 'supply', '配送延误', 'Late delivery', 'delivery', 13),
  ('pharmacy', 'wrong-price', 'price', '价格差错', 'Wrong price', 'price-billing', 14),
  ('pharmacy', 'insurance-payment', 'price', '医保结算', 'Insurance payment', 'price-billing', 15),
  ('pharmacy', 'other', 'other', '其他', 'Other', 'other', 16);

-- Weight 3 names the matter, weight 1 only hints at it.
insert into taxonomy_keyword (business_unit, item, phrase, weight)
select 'pharmacy', item, phrase, weight
from (values
  ('adverse-reaction', 3, '不良反应|吃了药过敏|皮疹|副作用|药物反应|过敏|adverse reaction|side effect|rash|allergic'),
  ('adverse-reaction', 1, '头晕|恶心|心慌|dizzy|nausea'),
  ('wrong-dispensing', 3, '发错药|拿错药|配错药|剂量错|用量写错|给错|wrong medicine|wrong drug|wrong dose|wrong dosage|dispensed the wrong'),
  ('wrong-dispensing', 1, '用量|剂量|dose'),
  ('missing-warning', 3, '没告知禁忌|没说禁忌|没提醒|相互作用|孕妇不能|not warned|contraindication|interaction'),
  ('missing-warning', 1, '禁忌|说明书|提醒|leaflet'),
  ('medicine-defect', 3, '药片碎|变色|有异味|发霉|结块|漏液|颗粒不对|药效差|没效果|discoloured|broken tablets|defective|no effect'),
  ('medicine-defect', 1, '颜色|效果|质量|crumbled'),
  ('expired', 3, '过期|近效期|有效期|快过期|expired|out of date|expiry'),
  ('expired', 1, '日期|date'),
  ('damaged-packaging', 3, '包装破损|封口|盒子破|铝箔破|damaged packaging|seal broken|open box'),
  ('damaged-packaging', 1, '包装|破|box'),
  ('counterfeit', 3, '假药|假货|不是正品|查不到批号|批号不对|counterfeit|fake medicine|not genuine'),
  ('counterfeit', 1, '真假|批号|batch'),
  ('staff-attitude', 3, '态度差|态度恶劣|服务态度|爱理不理|rude|impolite|bad attitude'),
  ('staff-attitude', 1, '不耐烦|冷漠|客服|态度'),
  ('pharmacist-advice', 3, '药师不在|没有药师|解释不清|乱推荐|强行推销|推销|no pharmacist|poor advice|pushed to buy'),
  ('pharmacist-advice', 1, '咨询|推荐|保健品|advice'),
  ('prescription-handling', 3, '处方|不给开药|处方被拒|电子处方|prescription refused|prescription'),
  ('prescription-handling', 1, '医生|开药'),
  ('privacy', 3, '泄露隐私|泄露病情|大声说病情|隐私|privacy|told others|overheard'),
  ('privacy', 1, '病情|个人信息'),
  ('out-of-stock', 3, '缺货|断货|没有货|买不到|out of stock|not available|no stock'),
  ('out-of-stock', 1, '等货|补货'),
  ('late-delivery', 3, '送药慢|还没送到|超时|配送慢|late delivery|not arrived|delayed'),
  ('late-delivery', 1, '配送|快递|物流|delivery'),
  ('wrong-price', 3, '多收|价格不符|乱收费|比别家贵|overcharged|wrong price|charged twice'),
  ('wrong-price', 1, '太贵|价格|贵|price'),
  ('insurance-payment', 3, '医保|刷不了卡|医保卡|不能报销|insurance|reimbursement'),
  ('insurance-payment', 1, '报销|结算')
) as words (item, weight, phrases), unnest(string_to_array(phrases, '|')) as phrase
on conflict do nothing;
