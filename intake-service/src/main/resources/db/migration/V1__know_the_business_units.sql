-- The directory of tenants: who a unit is to its customers; the prefix opens every complaint number of the unit.
create table business_unit (
  id text primary key,
  prefix text not null unique check (prefix ~ '^[A-Z]{2}$'),
  zh text not null,
  en text not null,
  contact_zh text not null,
  contact_en text not null
);
grant select on business_unit to ${app_role};

insert into business_unit (id, prefix, zh, en, contact_zh, contact_en) values
  ('retail', 'RT', '零售', 'Retail',
    '客户关怀热线 400-800-6101（每天 8:00–22:00）', 'Customer care 400-800-6101 (daily 8:00–22:00)'),
  ('food', 'FD', '食品与餐饮', 'Food and catering',
    '食品关怀热线 400-800-6102（每天 8:00–24:00）', 'Food care 400-800-6102 (daily 8:00–24:00)'),
  ('pharmacy', 'PH', '药房', 'Pharmacy',
    '用药关怀热线 400-800-6103（24 小时）', 'Medication care 400-800-6103 (24 hours)'),
  ('property', 'PR', '物业', 'Property',
    '业主服务热线 400-800-6104（24 小时）', 'Residents'' line 400-800-6104 (24 hours)'),
  ('healthcare', 'HC', '医疗', 'Healthcare',
    '患者关系热线 400-800-6105（24 小时）', 'Patient relations 400-800-6105 (24 hours)'),
  ('cement', 'CM', '水泥建材', 'Building materials',
    '工程客户热线 400-800-6106（周一至周六 8:00–18:00）', 'Builders'' line 400-800-6106 (Mon–Sat 8:00–18:00)');
