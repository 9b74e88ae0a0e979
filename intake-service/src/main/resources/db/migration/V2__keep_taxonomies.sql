-- What complaints are about: unit, dimension, item; the roll-up is the same for the whole group.
create table rollup_category (
  code text primary key,
  zh text not null,
  en text not null
);
insert into rollup_category (code, zh, en) values
  ('product-safety', '产品与人身安全', 'Product and personal safety'),
  ('product-quality', '产品质量', 'Product quality'),
  ('packaging', '包装标识', 'Packaging and labels'),
  ('storage', '储存保管', 'Storage'),
  ('authenticity', '假冒伪劣', 'Authenticity'),
  ('advertising', '广告宣传', 'Advertising'),
  ('price-billing', '价格收费', 'Price and billing'),
  ('delivery', '交付配送', 'Delivery and supply'),
  ('after-sales', '售后退换', 'After-sales'),
  ('service-attitude', '服务态度', 'Attitude'),
  ('service-process', '服务流程', 'Service process'),
  ('waiting', '等候', 'Waiting'),
  ('information', '信息告知', 'Information'),
  ('environment', '环境卫生', 'Environment and hygiene'),
  ('facility', '设施设备', 'Facilities'),
  ('privacy', '隐私', 'Privacy'),
  ('other', '其他', 'Other');

create table taxonomy_dimension (
  business_unit text not null,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,63}$'),
  zh text not null,
  en text not null,
  position int not null,
  primary key (business_unit, code)
);

create table taxonomy_item (
  business_unit text not null,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,63}$'),
  dimension text not null,
  zh text not null,
  en text not null,
  rollup text not null references rollup_category,
  position int not null,
  valid_from date not null default date '2026-01-01',
  retired_on date,
  successor text,
  primary key (business_unit, code),
  foreign key (business_unit, dimension) references taxonomy_dimension (business_unit, code),
  foreign key (business_unit, successor) references taxonomy_item (business_unit, code)
);

create table taxonomy_keyword (
  business_unit text not null,
  item text not null,
  phrase text not null check (phrase <> ''),
  weight int not null check (weight between 1 and 9),
  primary key (business_unit, item, phrase),
  foreign key (business_unit, item) references taxonomy_item (business_unit, code)
);

call protect_business_unit('taxonomy_dimension');
call protect_business_unit('taxonomy_item');
call protect_business_unit('taxonomy_keyword');
grant select on rollup_category to ${app_role};
grant select, insert, update on taxonomy_dimension, taxonomy_item, taxonomy_keyword to ${app_role};
