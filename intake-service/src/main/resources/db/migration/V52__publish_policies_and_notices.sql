-- What the public reads about complaining to a unit; a published version is never edited.
create table policy_page (
  business_unit text not null,
  version int not null,
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'REPLACED')),
  sections jsonb not null,
  edited_by text not null,
  edited_at timestamptz not null,
  published_by text,
  published_at timestamptz,
  primary key (business_unit, version)
);
create unique index policy_page_published on policy_page (business_unit) where state = 'PUBLISHED';
create unique index policy_page_draft on policy_page (business_unit) where state = 'DRAFT';

-- A tip on use that may settle the matter before it is filed.
create table usage_notice (
  business_unit text not null,
  id uuid not null,
  version int not null,
  item text not null,
  title_zh text not null,
  title_en text not null,
  text_zh text not null,
  text_en text not null,
  published boolean not null,
  edited_by text not null,
  edited_at timestamptz not null,
  primary key (business_unit, id),
  foreign key (business_unit, item) references taxonomy_item (business_unit, code)
);
create index usage_notice_item on usage_notice (business_unit, item) where published;

-- One row per matter that ended with a notice; no person is known here.
create table notice_settlement (
  business_unit text not null,
  notice uuid not null,
  id text not null,
  version int not null,
  item text not null,
  at timestamptz not null,
  primary key (business_unit, notice, id)
);
create index notice_settlement_at on notice_settlement (business_unit, at);

call protect_business_unit('policy_page');
call protect_business_unit('usage_notice');
call protect_business_unit('notice_settlement');
grant select, insert, update on policy_page, usage_notice to ${app_role};
grant select, insert on notice_settlement to ${app_role};
